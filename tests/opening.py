#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Regie authors
"""opening.py regiectl|app: watches by strace what opening documents opens and connects to.
Everything has a class with a name here, or the test fails. Tells it as TAP. With THOROUGH in
the environment every document at hand is opened, not only some."""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

WHO = sys.argv[1]
PROGRAM = os.environ['REGIECTL' if WHO == 'regiectl' else 'REGIE']
RESOURCES = os.environ['REGIE_RESOURCES']
HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.dirname(os.path.dirname(os.environ['REGIE']))
QUIET = 1.5  # so many seconds without a call: then all of it is open
PATIENCE = 60

# What points outside of a document, wherever it can be written.
AWAY = ['http://127.0.0.1:9/a', 'file:///etc/hostname', '../outside.png', '/etc/hostname',
        '//127.0.0.1/share/a', 'smb://127.0.0.1/a']
REFERENCES = '''<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="AWAY" type="text/css"?>
<production xmlns="urn:regie:production:1" xmlns:xi="http://www.w3.org/2001/XInclude"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xml:base="AWAY" xsi:schemaLocation="urn:regie:production:1 AWAY" title="AWAY" site="AWAY">
  <xi:include href="AWAY"/>
  <setting id="s1" name="AWAY"><underlay picture="AWAY" href="AWAY" xlink:href="AWAY"/>
    <element id="e1" symbol="AWAY" x="1" y="1" xlink:href="AWAY" label="AWAY"/>
    <element id="e2" symbol="../../outside" x="2" y="1"/></setting>
  <scene id="c1" setting="s1" title="AWAY"/>
</production>
'''

# The first that fits is the class. {document} and such are filled in.
FILES = [
    ('the document', r'{document}(/.*)?'),
    ('own folders', r'{home}(/.*)?'),
    ('own resources', r'({resources}|{build}|{source}/po)(/.*)?'),
    ('libraries', r'/etc/ld\.so\..*|(/usr)?/lib(32|64)?(/.*)?'),
    ('languages', r'/usr/share/locale(-langpack)?(/.*)?|/etc/(locale\.alias|enchant(-2)?/.*)'
                  r'|(/usr/local|/usr)/share/(hunspell|enchant(-2)?)(/.*)?'
                  r'|/usr/share/(iso-codes|xml/iso-codes)(/.*)?'),
    ('fonts', r'/etc/fonts(/.*)?|(/usr/local|/usr)/share/(fonts?|fontconfig|poppler)(/.*)?'
              r'|/var/cache/fontconfig(/.*)?|/usr/share/texmf/fonts(/.*)?'),
    ('icons, themes and settings of the desktop',
     r'(/usr/local|/usr)/share/(icons|themes|pixmaps|mime|gtk-4\.0|glib-2\.0|X11|libthai'
     r'|applications|drirc\.d|glvnd|vulkan|egl|dconf)(/.*)?|/etc/(gtk-4\.0|dconf|drirc|xdg|glvnd)(/.*)?'
     r'|/usr/share/?|/usr/local/share/?'),
    ('caches of the desktop', r'/var/cache(/.*)?'),
    ('facts of the system',
     r'/proc(/.*)?|/sys(/.*)?|/dev/(null|urandom|zero|tty|shm/.*|dri(/.*)?)'
     r'|/etc/(passwd|group|nsswitch\.conf|localtime|machine-id|os-release|host\.conf|timezone)'
     r'|/usr/share/zoneinfo(/.*)?|/var/lib/dbus/machine-id|/usr/lib/os-release|memfd:.*'),
    ('keys of the display', r'{authority}'),
]
CONNECTIONS = [
    ('the display', r'@?/tmp/\.X11-unix/X\d+'),
    ('the session bus', r'@?/tmp/dbus-.*|{session}/bus'),
    ('assistive technology', r'{session}/at-spi/.*'),
    ('names of users', r'/(var/)?run/(nscd/socket|systemd/userdb/.*)'),
]
CALL = re.compile(r'^(?:\d+ +)?(\w+)\((.*)$')
QUOTED = re.compile(r'@?"((?:[^"\\]|\\.)*)"')
# Socket families that do not lead out of the machine and need no address.
LOCAL = ('AF_UNIX', 'AF_LOCAL', 'AF_NETLINK')


def plain(quoted):
    return quoted.encode().decode('unicode_escape').encode('latin-1').decode('utf-8', 'replace')


class Watch:
    """One opening, watched."""

    def __init__(self, document):
        self.home = tempfile.mkdtemp(prefix='regie-opening-')
        self.folder = os.path.join(self.home, 'desk')
        os.mkdir(self.folder)
        self.document = os.path.join(self.folder, 'a.production')
        shutil.copyfile(document, self.document)
        self.log = self.home + '.strace'
        self.words = {'document': re.escape(self.folder), 'home': re.escape(self.home),
                      'resources': re.escape(RESOURCES), 'build': re.escape(BUILD),
                      'source': re.escape(os.path.dirname(HERE)),
                      'session': re.escape(os.environ.get('XDG_RUNTIME_DIR', '/none')),
                      'authority': re.escape(os.environ.get('XAUTHORITY', '/none'))}
        self.seen = collections.Counter()
        self.strange = []

    def command(self):
        ask = [PROGRAM, 'info', self.document] if WHO == 'regiectl' else [PROGRAM, self.document]
        return ['strace', '--follow-forks', '--quiet=all', '--string-limit=4096',
                '--trace=open,openat,openat2,creat,execve,socket,connect,bind,sendto',
                f'--output={self.log}', *ask]

    def env(self):
        run = os.path.join(self.home, 'run')
        os.mkdir(run, 0o700)
        names = {name: os.path.join(self.home, name.lower()) for name in
                 ('XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME')}
        return dict(os.environ, HOME=self.home, XDG_RUNTIME_DIR=run, TMPDIR=self.home, **names)

    def run(self):
        app = subprocess.Popen(self.command(), env=self.env(), start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if WHO == 'regiectl':
            app.wait(PATIENCE)
        else:
            self.wait_until_quiet(app)
            os.killpg(app.pid, 15)
            app.wait(PATIENCE)

    def wait_until_quiet(self, app):
        size, since = -1, time.monotonic()
        end = since + PATIENCE
        while time.monotonic() < min(end, since + QUIET) or not self.is_open():
            assert app.poll() is None, 'the app ended by itself'
            assert time.monotonic() < end, 'the document was not opened'
            time.sleep(.1)
            now = os.path.getsize(self.log) if os.path.exists(self.log) else -1
            if now != size:
                size, since = now, time.monotonic()

    def is_open(self):
        with open(self.log, encoding='utf-8', errors='replace') as log:
            return any(self.document in line and 'openat' in line for line in log)

    def sort(self, kind, table, name):
        for label, pattern in table:
            if re.fullmatch(pattern.format(**self.words), name):
                self.seen[label] += 1
                return
        self.strange.append(f'{kind} {name}')

    def look_at(self, call, rest):
        names = QUOTED.findall(rest)
        result = rest.rpartition(' = ')[2]
        if call in ('open', 'openat', 'openat2', 'creat') and names:
            path = plain(names[0])
            # What is not there is of no interest, unless the document speaks of it.
            if not result.startswith('-1') or any(away in path for away in AWAY + ['outside']):
                self.sort('opens', FILES, os.path.normpath(path))
        elif call == 'execve' and not result.startswith('-1'):
            if plain(names[0]) not in (PROGRAM, os.environ['REGIECTL']):
                self.strange.append(f'runs {plain(names[0])}')
        elif call == 'socket' and not rest.startswith(LOCAL):
            self.strange.append(f'makes a socket {rest}')
        elif call in ('connect', 'sendto', 'bind') and 'sa_family' in rest:
            if 'AF_NETLINK' in rest:
                self.seen['facts of the system'] += 1
            elif 'AF_UNIX' in rest and names:
                self.sort('connects to', CONNECTIONS, plain(names[-1]))
            else:
                self.strange.append(f'connects: {rest}')

    def read_log(self):
        with open(self.log, encoding='utf-8', errors='replace') as log:
            for line in log:
                found = CALL.match(line.rstrip('\n'))
                if found:
                    self.look_at(*found.groups())
        assert self.seen['the document'] > 0, 'the document was not opened'

    def close(self):
        shutil.rmtree(self.home, ignore_errors=True)
        if os.path.exists(self.log):
            os.unlink(self.log)


def fixtures(folder):
    found = []
    for place, _, names in os.walk(folder):
        found += [os.path.join(place, n) for n in names if n.endswith('.production')]
    return sorted(found)


def documents(scratch):
    pointing = os.path.join(scratch, 'pointing-away.production')
    found = []
    for i, away in enumerate(AWAY):
        path = pointing.replace('away', f'away-{i}')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(REFERENCES.replace('AWAY', away))
        found.append(path)
    templates = fixtures(os.path.join(RESOURCES, 'templates'))
    bad = fixtures(os.path.join(HERE, 'fixtures'))
    if os.environ.get('THOROUGH'):
        return found + templates + bad
    if WHO == 'regiectl':
        return found + templates + [b for b in bad if re.search('dtd|entity', b)]
    return found[:2] + [t for t in templates if 'cafe' in t]


def check(number, document, total):
    name = os.path.relpath(document, HERE).replace('/input.production', '')
    watch = Watch(document)
    try:
        watch.run()
        watch.read_log()
        total.update(watch.seen)
        assert not watch.strange, '\n# '.join(sorted(set(watch.strange)))
        print(f'ok {number} {os.path.basename(name)}')
    except (AssertionError, subprocess.TimeoutExpired) as error:
        print(f'not ok {number} {os.path.basename(name)}\n# {error}')
    finally:
        watch.close()
    return len(watch.strange)


def can_watch():
    try:
        return subprocess.run(['strace', 'true'], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def main():
    if not can_watch():
        print('1..0 # SKIP strace is missing, or may not watch here')
        return
    total = collections.Counter()
    with tempfile.TemporaryDirectory() as scratch:
        todo = documents(scratch)
        print(f'1..{len(todo)}')
        strange = sum([check(n, path, total) for n, path in enumerate(todo, 1)])
    for label, n in total.most_common():
        print(f'# {n:6} times {label}')
    print(f'# figure: {len(todo)} documents opened by {WHO}: {strange} connections or files '
          'beyond those named')


main()
