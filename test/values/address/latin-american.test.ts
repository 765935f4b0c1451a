import { describe, expect, it } from 'vitest';
import { filled, house, place, type Row } from './filled.ts';

// biome-ignore format: a table reads better dense
const BRAZIL: readonly Row[] = [
  ['Av. Paulista, 1578 - Bela Vista, São Paulo - SP, 01310-200', 'BR', { ...house('1578', 'Av. Paulista'), district: 'Bela Vista', ...place('01310-200', 'São Paulo', 'SP') }],
  ['Rua das Flores 123 apto 45, Curitiba/PR, CEP 80020-000', 'BR', { ...house('123', 'Rua das Flores', 'apto 45'), ...place('80020-000', 'Curitiba', 'PR') }],
  ['Rua do Sol, 45, Centro, Recife - PE', 'BR', { ...house('45', 'Rua do Sol'), district: 'Centro', ...place('', 'Recife', 'PE') }],
  ['Rua Augusta, 1500, conj. 32, Consolação, São Paulo, SP, 01304-001, Brasil', 'BR', { ...house('1500', 'Rua Augusta', 'conj. 32'), district: 'Consolação', ...place('01304-001', 'São Paulo', 'SP'), country: 'BR' }],
  ['Av. Atlântica, 1702 - Apto. 501 - Copacabana - Rio de Janeiro - RJ - 22021-001', 'BR', { ...house('1702', 'Av. Atlântica', 'Apto. 501'), district: 'Copacabana', ...place('22021-001', 'Rio de Janeiro', 'RJ') }],
  ['Rua 7 de Setembro, nº 200, Bloco B, Porto Alegre/RS 90010-190', 'BR', { ...house('200', 'Rua 7 de Setembro', 'Bloco B'), ...place('90010-190', 'Porto Alegre', 'RS') }],
  ['Praça da Sé, s/n, Sé, São Paulo - SP, CEP: 01001000', 'BR', { ...house('s/n', 'Praça da Sé'), district: 'Sé', ...place('01001-000', 'São Paulo', 'SP') }],
  ['Caixa Postal 123, Florianópolis - SC, 88010-970', 'BR', { box: 'Caixa Postal 123', ...place('88010-970', 'Florianópolis', 'SC') }],
  ['Rua Bahia, 1000\nSavassi\n30160-011 Belo Horizonte - MG', 'BR', { ...house('1000', 'Rua Bahia'), district: 'Savassi', ...place('30160-011', 'Belo Horizonte', 'MG') }],
  ['Rod. BR-101, km 12, Serra - ES', 'BR', { ...house('km 12', 'Rod. BR-101'), ...place('', 'Serra', 'ES') }],
  ['SQS 308 Bloco C Apto 402, Brasília - DF, 70355-030', 'BR', { ...house('', 'SQS 308', 'Bloco C Apto 402'), ...place('70355-030', 'Brasília', 'DF') }],
  ['Rua Frei Caneca, 569, Rio de Janeiro', 'BR', { ...house('569', 'Rua Frei Caneca'), ...place('', 'Rio de Janeiro') }],
];

// biome-ignore format: a table reads better dense
const MEXICO: readonly Row[] = [
  ['Av. Reforma 222, Col. Juárez, 06600 Ciudad de México, CDMX', 'MX', { ...house('222', 'Av. Reforma'), district: 'Col. Juárez', ...place('06600', 'Ciudad de México', 'CDMX') }],
  ['Calle 5 de Mayo 12 Int. 3, Col. Centro, C.P. 68000 Oaxaca de Juárez, Oax.', 'MX', { ...house('12', 'Calle 5 de Mayo', 'Int. 3'), district: 'Col. Centro', ...place('68000', 'Oaxaca de Juárez', 'Oax.') }],
  ['Calle Hidalgo #45, Centro, 44100 Guadalajara, Jalisco', 'MX', { ...house('45', 'Calle Hidalgo'), district: 'Centro', ...place('44100', 'Guadalajara', 'Jalisco') }],
  ['Insurgentes Sur 1602, Piso 4, Crédito Constructor, 03940 Ciudad de México', 'MX', { ...house('1602', 'Insurgentes Sur', 'Piso 4'), district: 'Crédito Constructor', ...place('03940', 'Ciudad de México') }],
  ['Av. Universidad No. 1200, Col. Xoco, Benito Juárez, CP 03330, CDMX', 'MX', { ...house('1200', 'Av. Universidad'), district: 'Col. Xoco', ...place('03330', 'Benito Juárez', 'CDMX') }],
  ['Av. Constitución 300 Pte., Centro, 64000 Monterrey, N.L., México', 'MX', { ...house('300', 'Av. Constitución', 'Pte.'), district: 'Centro', ...place('64000', 'Monterrey', 'N.L.'), country: 'MX' }],
  ['Apartado Postal 123, 76000 Querétaro, Qro.', 'MX', { box: 'Apartado Postal 123', ...place('76000', 'Querétaro', 'Qro.') }],
  ['Calle 60 No. 495, Mérida, Yucatán, 97000', 'MX', { ...house('495', 'Calle 60'), ...place('97000', 'Mérida', 'Yucatán') }],
  ['Blvd. Díaz Ordaz s/n, Fracc. Las Brisas, 22000 Tijuana, B.C.', 'MX', { ...house('s/n', 'Blvd. Díaz Ordaz'), district: 'Fracc. Las Brisas', ...place('22000', 'Tijuana', 'B.C.') }],
];

// biome-ignore format: a table reads better dense
const ARGENTINA: readonly Row[] = [
  ['Av. Corrientes 1234, Piso 5, Dto. B, C1043AAZ Buenos Aires', 'AR', { ...house('1234', 'Av. Corrientes', 'Piso 5 Dto. B'), ...place('C1043AAZ', 'Buenos Aires') }],
  ['Av. Santa Fe 1234 5º B, C1059ABN CABA', 'AR', { ...house('1234', 'Av. Santa Fe', '5º B'), ...place('C1059ABN', 'CABA') }],
  ['San Martín 456, (5000) Córdoba', 'AR', { ...house('456', 'San Martín'), ...place('5000', 'Córdoba') }],
  ['Calle 50 Nº 789, 1900 La Plata, Buenos Aires', 'AR', { ...house('789', 'Calle 50'), ...place('1900', 'La Plata', 'Buenos Aires') }],
  ['Rivadavia 100, Rosario, Santa Fe', 'AR', { ...house('100', 'Rivadavia'), ...place('', 'Rosario', 'Santa Fe') }],
  ['9 de Julio 250, 5500 Mendoza, Argentina', 'AR', { ...house('250', '9 de Julio'), ...place('5500', 'Mendoza'), country: 'AR' }],
  ['25 de Mayo 350 PB, C1002ABH Buenos Aires', 'AR', { ...house('350', '25 de Mayo', 'PB'), ...place('C1002ABH', 'Buenos Aires') }],
  ['Casilla de Correo 45, 8000 Bahía Blanca', 'AR', { box: 'Casilla de Correo 45', ...place('8000', 'Bahía Blanca') }],
];

// biome-ignore format: a table reads better dense
const CHILE: readonly Row[] = [
  ["Av. Libertador Bernardo O'Higgins 1449, Santiago", 'CL', { ...house('1449', "Av. Libertador Bernardo O'Higgins"), ...place('', 'Santiago') }],
  ['Av. Providencia 1234, Of. 501, Providencia, Santiago', 'CL', { ...house('1234', 'Av. Providencia', 'Of. 501'), district: 'Providencia', ...place('', 'Santiago') }],
  ['Los Leones 123, Depto. 45, Providencia, Región Metropolitana', 'CL', { ...house('123', 'Los Leones', 'Depto. 45'), ...place('', 'Providencia', 'Región Metropolitana') }],
  ['Av. Apoquindo 3000, Piso 8, Las Condes, Santiago, 7550000, Chile', 'CL', { ...house('3000', 'Av. Apoquindo', 'Piso 8'), district: 'Las Condes', ...place('7550000', 'Santiago'), country: 'CL' }],
  ['Calle Prat 725, 2340000 Valparaíso', 'CL', { ...house('725', 'Calle Prat'), ...place('2340000', 'Valparaíso') }],
  ['Arturo Prat #525, Concepción', 'CL', { ...house('525', 'Arturo Prat'), ...place('', 'Concepción') }],
  ['21 de Mayo 550 depto 12, Arica', 'CL', { ...house('550', '21 de Mayo', 'depto 12'), ...place('', 'Arica') }],
  ['Casilla 123, Temuco', 'CL', { box: 'Casilla 123', ...place('', 'Temuco') }],
];

// biome-ignore format: a table reads better dense
const COLOMBIA: readonly Row[] = [
  ['Calle 72 # 10-34, Bogotá', 'CO', { ...house('10-34', 'Calle 72'), ...place('', 'Bogotá') }],
  ['Carrera 7 No. 71-21, Torre B, Oficina 1502, Bogotá D.C., 110231', 'CO', { ...house('71-21', 'Carrera 7', 'Torre B Oficina 1502'), ...place('110231', 'Bogotá D.C.') }],
  ['Cra. 43A # 1-50, Medellín, Antioquia', 'CO', { ...house('1-50', 'Cra. 43A'), ...place('', 'Medellín', 'Antioquia') }],
  ['Calle 26 Sur #13-45 Apto 301, Bogotá', 'CO', { ...house('13-45', 'Calle 26 Sur', 'Apto 301'), ...place('', 'Bogotá') }],
  ['Carrera 15 # 93A - 62, Barrio Chicó, Bogotá', 'CO', { ...house('93A - 62', 'Carrera 15'), district: 'Barrio Chicó', ...place('', 'Bogotá') }],
  ['Diagonal 22B # 29-34, Cali, Valle del Cauca, Colombia', 'CO', { ...house('29-34', 'Diagonal 22B'), ...place('', 'Cali', 'Valle del Cauca'), country: 'CO' }],
  ['Av. Calle 100 # 19-54 Of. 802, Bogotá', 'CO', { ...house('19-54', 'Av. Calle 100', 'Of. 802'), ...place('', 'Bogotá') }],
  ['Cl 10 # 5-51, 760044 Cali', 'CO', { ...house('5-51', 'Cl 10'), ...place('760044', 'Cali') }],
  ['Apartado Aéreo 1234, Bogotá', 'CO', { box: 'Apartado Aéreo 1234', ...place('', 'Bogotá') }],
];

describe('addresses of Latin America', () => {
  it.each([...BRAZIL, ...MEXICO, ...ARGENTINA, ...CHILE, ...COLOMBIA])('%s (%s)', (text, country, wanted) => {
    expect(filled(text, country)).toEqual(wanted);
  });

  it.each([
    [
      'Rua das Flores 123, Curitiba/PR, CEP 80020-000',
      { ...house('123', 'Rua das Flores'), ...place('80020-000', 'Curitiba', 'PR') },
    ],
  ])('%s names no country and can only be Brazilian', (text, wanted) => {
    expect(filled(text, '')).toEqual(wanted);
  });
});
