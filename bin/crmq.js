#!/usr/bin/env node
const { load } = require('./load.js');

load().main(process.argv);
