# Two people with one file open: both change it, and both keep what they did.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Two processes: the second is told who has the file, meets a conflict, merges, and goes back."""
import glob
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import outside
from gi.repository import Gio
from outside import App, act, everything, find, focused, key, step, text_of, type_in, wait

NS = {'r': 'urn:regie:production:1'}
HERS, HIS = 'Coffee from somebody who knows you', 'Five minutes without a clock'
HER_PROMISE, HIS_PROMISE = 'A seat by the window', 'No question asked twice'


def accessibility_bus():
    """Where what is on the screen can be read: one for all sessions here."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None,
                         None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


class Person:
    """Somebody at the app, and how they write in its script."""

    def __init__(self, path, **environment):
        self.app = App(path, **environment)

    def press(self, name, role='push button', within=None):
        act(wait(lambda: find(within or self.app.node, role, name), name))

    def says(self, text, role='label'):
        return wait(lambda: find(self.app.node, role, text), text)

    def room(self, name, says=None):
        return next((n for n in everything(self.app.frame) if n.get_role_name() == 'text' and
                     (n.get_name() or '') == name and says in (None, text_of(n))), None)

    def promise(self, name):
        self.app.keys_to_front()
        self.press('Add Promise')
        node = wait(lambda: next(n for n in everything(self.app.frame) if focused(n) and
                                 n.get_role_name() == 'text' and text_of(n) == ''), name)
        key('ctrl+a')
        type_in(node, name)

    def proposition(self, words):
        self.app.keys_to_front()
        node = self.app.tab_to(lambda: self.room('Value proposition'), 'the proposition')
        key('ctrl+a')
        type_in(node, words)

    def is_saved(self):
        return not outside.has(find(self.app.frame, 'push button', 'Save'), 'SENSITIVE')


class Conflict:
    def __init__(self, folder):
        self.folder = folder
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.she = self.he = self.bus = None

    @property
    def app(self):
        return self

    def end(self):
        for person in filter(None, (self.she, self.he)):
            person.app.end()
        if self.bus:
            self.bus.kill()
            self.bus.wait()

    def lock(self):
        return glob.glob(os.path.join(self.folder, '.~lock.*#'))

    def file_holds(self, proposition, promises):
        def look():
            root = ElementTree.parse(self.path).getroot()
            names = [p.get('name') for p in root.findall('.//r:promise', NS)]
            return (root.find('.//r:value-proposition', NS).get('sentence') == proposition and
                    all(names.count(name) == 1 for name in promises))
        wait(look, f'{proposition} with {promises} in the file')

    @step
    def she_opens_it(self):
        self.she = Person(self.path)
        self.she.app.keys_to_front()
        wait(self.lock, 'a lock beside the file')
        key('alt+1')
        wait(lambda: self.she.app.find('push button', 'Add Promise'), 'the script')

    @step
    def he_is_told_that_she_has_it(self):
        # A session of his own, so that it is another process and not another window of hers.
        self.bus = subprocess.Popen(['dbus-daemon', '--session', '--print-address', '--nofork'],
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                    text=True)
        self.he = Person(self.path, DBUS_SESSION_BUS_ADDRESS=self.bus.stdout.readline().strip(),
                         AT_SPI_BUS_ADDRESS=accessibility_bus(),
                         XDG_STATE_HOME=os.path.join(self.folder, 'his'))
        self.he.says('Somebody else has this file open')
        self.he.press('Open Anyway')
        self.he.app.keys_to_front()
        wait(lambda: self.he.app.find('push button', 'Print'), 'the production')
        key('alt+1')
        wait(lambda: self.he.app.find('push button', 'Add Promise'), 'the script')

    @step
    def she_changes_it_and_saves(self):
        self.she.proposition(HERS)
        self.she.promise(HER_PROMISE)
        key('ctrl+s')
        wait(self.she.is_saved, 'it saved')
        self.file_holds(HERS, [HER_PROMISE])

    @step
    def he_is_told_at_once(self):
        self.he.says('Somebody else changed “cafe.production”.*')
        self.he.press('Later')

    @step
    def he_changes_the_same_and_meets_the_conflict(self):
        self.he.proposition(HIS)
        self.he.promise(HIS_PROMISE)
        key('ctrl+s')
        self.he.says('Somebody else changed this file')
        self.file_holds(HERS, [HER_PROMISE])
        self.he.press('Merge Both…')

    @step
    def both_are_shown_and_he_takes_hers(self):
        self.he.says('Both changed the same in 1 place: choose')
        self.he.says(f'.*{HER_PROMISE}.*: added')
        his = wait(lambda: find(self.he.app.node, 'radio button', f'Mine: {HIS}'), 'his')
        hers = wait(lambda: find(self.he.app.node, 'radio button', f'Theirs: {HERS}'), 'hers')
        self.he.app.keys_to_front(2)
        wait(lambda: focused(his) and outside.has(his, 'CHECKED'), 'his chosen at first')
        key('Right')
        wait(lambda: focused(hers), 'hers with the keyboard')
        key('space')
        wait(lambda: outside.has(hers, 'CHECKED'), 'hers chosen')
        self.he.press('Use This')
        self.file_holds(HERS, [HER_PROMISE, HIS_PROMISE])
        wait(self.he.is_saved, 'it saved')
        wait(lambda: self.he.room('Value proposition', HERS), 'hers in his window')

    @step
    def she_is_told_and_takes_it(self):
        self.she.says('Somebody else changed “cafe.production”.*')
        self.she.press('Reload')
        wait(lambda: not find(self.she.app.node, 'label', 'Somebody else changed.*'),
             'the bar gone')
        self.she.app.keys_to_front()
        key('alt+1')
        wait(lambda: any(n.get_role_name() == 'text' and text_of(n) == HIS_PROMISE
                         for n in everything(self.she.app.frame)), 'his promise in her window')

    @step
    def he_finds_his_own_among_the_versions(self):
        self.he.app.keys_to_front()
        key('ctrl+k')
        search = wait(lambda: next(n for n in everything(self.he.app.frame) if focused(n) and
                                   n.get_role_name() in ('entry', 'text')), 'the search')
        outside.xdo('type', '--delay', 8, 'earlier')
        found = wait(lambda: next(n for n in everything(search.get_parent().get_parent())
                                  if n.get_name() == 'Found'), 'what is found')
        wait(lambda: found.get_child_count() == 1, 'the one command')
        key('Return')
        versions = wait(lambda: find(self.he.app.node, 'frame', 'Earlier Versions'), 'the page')
        rows = wait(lambda: outside.find_all(versions, 'list item', r'Today, .*|Yesterday, .*'),
                    'versions')
        assert rows[0].get_name().endswith('As it is now'), rows[0].get_name()
        # As it was opened, his, hers and both: his lacks her promise and has his proposition.
        assert len(rows) >= 3, [r.get_name() for r in rows]
        self.he.app.keys_to_front(2)
        for _ in rows[1:]:
            key('Down')
            if find(versions, 'label', f'.*{HIS}” → “{HERS}.*'):
                break
        wait(lambda: find(versions, 'label', f'.*{HIS}” → “{HERS}.*'), 'his among them')

    @step
    def he_opens_it_in_a_window_of_its_own(self):
        self.he.press('Open in a New Window')
        self.he.app.keys_to_front(2)
        self.he.says('The version of .* Save it under a name of its own to keep it.')
        key('alt+1')
        wait(lambda: any(n.get_role_name() == 'text' and text_of(n) == HIS
                         for n in everything(self.he.app.node)), 'his proposition')
        self.file_holds(HERS, [HER_PROMISE, HIS_PROMISE])

    @step
    def nothing_is_left_behind(self):
        self.he.app.keys_to_front(2)
        key('ctrl+q')
        wait(lambda: self.he.app.process.poll() == 0, 'his app to quit')
        assert self.lock(), 'her lock is gone'
        self.she.app.keys_to_front()
        key('ctrl+q')
        wait(lambda: self.she.app.process.poll() == 0, 'her app to quit')
        assert not self.lock(), self.lock()
        self.file_holds(HERS, [HER_PROMISE, HIS_PROMISE])


if __name__ == '__main__':
    sys.exit(outside.run(Conflict))
