"""An S3 server of this clone: moto and pyarrow of PyPI in .spark/, put there once."""
import os
import socket
import subprocess
import sys
import time
import urllib.request

import identity

HOME = os.path.join(identity.ROOT, '.spark', 'objects')
PACKAGES = ['moto[s3,server]==5.2.1', 'pyarrow==26.0.1']
BUCKET = 'lake'
SERVE = 'import sys, time; from moto.server import ThreadedMotoServer as S; S("127.0.0.1", int(sys.argv[1])).start(); time.sleep(1e6)'


def install():
    if os.path.isdir(HOME):
        return
    pip = [sys.executable, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target', HOME + '.new']
    subprocess.run([*pip, *PACKAGES], check=True)
    os.rename(HOME + '.new', HOME)


class Bucket:
    """An empty bucket, and the environment in which it is found by its address."""

    def __enter__(self):
        install()
        with socket.socket() as free:
            free.bind(('127.0.0.1', 0))
            port = free.getsockname()[1]
        self.address = 'http://127.0.0.1:%d' % port
        paths = [path for path in (HOME, os.environ.get('PYTHONPATH')) if path]
        self.env = {
            **{'PYTHONPATH': os.pathsep.join(paths), 'AWS_ENDPOINT_URL': self.address, 'AWS_DEFAULT_REGION': 'us-east-1'},
            **{'AWS_ACCESS_KEY_ID': 'crmq', 'AWS_SECRET_ACCESS_KEY': 'crmq', 'AWS_EC2_METADATA_DISABLED': 'true'},
        }
        quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}
        self.server = subprocess.Popen([sys.executable, '-c', SERVE, str(port)], env={**os.environ, **self.env}, **quiet)
        self.before = dict(os.environ)
        os.environ.update(self.env)
        sys.path.insert(0, HOME)
        self.create(time.time() + 60)
        return self

    def create(self, until):
        while True:
            try:
                urllib.request.urlopen(urllib.request.Request('%s/%s' % (self.address, BUCKET), method='PUT')).close()
                return
            except OSError:
                if time.time() > until:
                    raise
                time.sleep(0.2)

    def __exit__(self, *_):
        sys.path.remove(HOME)
        os.environ.clear()
        os.environ.update(self.before)
        self.server.kill()
        self.server.wait()
