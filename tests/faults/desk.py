# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Regie authors
"""What file-system.py saves on: folders, disks and other people's files."""
import contextlib
import os
import subprocess
import sys

SAVE, REGIECTL = map(os.path.abspath, sys.argv[1:3])
NOBODY = 65534
ALREADY = 'REGIE_OWN_MOUNTS'


def production(title, size):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<production '
            f'xmlns="urn:regie:production:1" title="{title}" site="{"a" * size}"/>\n').encode()


OLD, NEW, THEIRS = production('Old', 20000), production('New', 50000), production('Own', 20000)


class Skip(Exception):
    """What cannot be tried here, and why."""


class Desk:
    """A folder, and the file in it that is saved."""

    def __init__(self, root):
        self.root = root
        os.chmod(root, 0o755)
        self.folder = os.path.join(root, 'desk')
        os.mkdir(self.folder)
        self.state = os.path.join(root, 'state')
        os.mkdir(self.state)
        os.chmod(self.state, 0o777)
        self.path = os.path.join(self.folder, 'café.production')
        for name, content in {'old': OLD, 'new': NEW}.items():
            self.put(os.path.join(root, name), content)
        self.put(self.path, OLD)

    def inside(self, name):
        return os.path.join(self.folder, name)

    def put(self, path, content):
        with open(path, 'wb') as file:
            file.write(content)

    def holds(self, path):
        with open(path, 'rb') as file:
            return file.read()

    def save(self, path=None, known=True, meanwhile=None, **how):
        """Returns what the saver says: a word and a sentence."""
        command = [SAVE, path or self.path, os.path.join(self.root, 'new')]
        if known:
            command.append(os.path.join(self.root, 'old'))
        env = dict(os.environ, XDG_STATE_HOME=self.state, PATH_SAVED=self.path)
        if meanwhile:
            env['MEANWHILE'] = meanwhile
        done = subprocess.run(command, env=env, capture_output=True, check=False, **how)
        self.died = -done.returncode if done.returncode < 0 else 0
        word, _, self.sentence = done.stdout.decode('utf-8', 'replace').partition('\n')
        assert word or self.died, done.stderr
        return word

    def expect(self, word, path=None, content=None, **how):
        before = sorted(os.listdir(self.folder))
        said = self.save(path, **how)
        assert said == word, f'{said}: {self.sentence}'
        if word == 'saved' or content:
            found = self.holds(path or self.path)
            assert found == (content or NEW), found[:150]
        if word != 'saved':
            assert sorted(os.listdir(self.folder)) == before, os.listdir(self.folder)
        assert not [n for n in os.listdir(self.folder) if n.endswith('.tmp')]
        return os.stat(path or self.path) if word == 'saved' else None


def root_only():
    if os.geteuid() != 0:
        raise Skip('only the superuser may do this')


def chown(path, owner, group):
    try:
        os.chown(path, owner, group)
    except OSError as error:
        raise Skip(f'no other owners here: {error}') from error


def mount(*words):
    if not os.environ.get(ALREADY):
        raise Skip('this kernel gives no name space to mount in')
    done = subprocess.run(['mount', *words], capture_output=True, check=False)
    if done.returncode != 0:
        raise Skip(f'cannot be mounted: {done.stderr.decode().splitlines()[0]}')


@contextlib.contextmanager
def mounted(path, *options):
    mount(*options, path)
    try:
        yield
    finally:
        subprocess.run(['umount', '--lazy', path], check=True)


@contextlib.contextmanager
def small_disk(desk, room):
    """The folder is a disk with this room, and the old file on it."""
    with mounted(desk.folder, '-t', 'tmpfs', '-o', f'size={room}', 'small'):
        desk.put(desk.path, OLD)
        yield


# Links
