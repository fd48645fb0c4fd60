# What is not saved when the program is killed comes back, if it is wanted.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Killed while a text is not saved: recovered and saved; killed again: discarded, and wanted
after all."""
import glob
import os
import shutil
import sys
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, act, everything, find, has, key, step, text_of, type_in, wait

NS = {'r': 'urn:regie:production:1'}
KEPT, LOST = 'Coffee from somebody who knows you', 'Five minutes without a clock'


class Recover:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = None

    @staticmethod
    def kept():
        return glob.glob(os.path.join(os.environ['XDG_STATE_HOME'], 'regie', 'recovery', '*.work'))

    def room(self):
        return next((n for n in everything(self.app.frame) if n.get_role_name() == 'text' and
                     (n.get_name() or '') == 'Value proposition'), None)

    def in_file(self):
        root = ElementTree.parse(self.path).getroot()
        return root.find('.//r:value-proposition', NS).get('sentence')

    def write_and_be_killed(self, words):
        self.app.keys_to_front()
        key('alt+1')
        wait(lambda: self.app.find('push button', 'Add Promise'), 'the script')
        node = self.app.tab_to(self.room, 'the proposition')
        key('ctrl+a')
        type_in(node, words)
        # A text is part of the production once it is left.
        key('Tab')
        before = {name: os.stat(name).st_size for name in self.kept()}
        wait(lambda: any(os.stat(name).st_size > before.get(name, 0) for name in self.kept()),
             'what is not saved on disk')
        self.app.end()

    def offered(self):
        return find(self.app.node, 'frame', 'Unsaved Work')

    def answer(self, button):
        wait(self.offered, 'the offer')
        wait(lambda: find(self.app.node, 'label', 'Noon.*|Morning.*'), 'its name')
        act(wait(lambda: find(self.app.node, 'push button', button), button))

    @step
    def write_and_be_killed_once(self):
        self.app = App(self.path)
        self.write_and_be_killed(KEPT)
        assert self.in_file() != KEPT

    @step
    def put_it_off(self):
        self.app = App()
        self.answer('Not Now')
        wait(lambda: not self.offered(), 'the offer gone')
        self.app.keys_to_front()
        self.app.quit()
        assert len(self.kept()) == 1

    @step
    def recover_it(self):
        self.app = App()
        self.answer('Recover')
        self.app.keys_to_front()
        key('alt+1')
        wait(lambda: self.room() and text_of(self.room()) == KEPT, 'what was written')
        assert self.in_file() != KEPT

    @step
    def save_it(self):
        key('ctrl+s')
        wait(lambda: self.in_file() == KEPT, 'it in the file')
        wait(lambda: not self.kept(), 'nothing kept any more')
        wait(lambda: not has(self.app.find('push button', 'Save'), 'SENSITIVE'), 'it saved')

    @step
    def be_killed_again_and_discard(self):
        self.write_and_be_killed(LOST)
        self.app = App()
        self.answer('Discard This Work')
        wait(lambda: not self.offered(), 'the offer gone')
        wait(lambda: not self.kept(), 'it set aside')
        self.app.keys_to_front()
        self.app.quit()
        assert self.in_file() == KEPT

    @step
    def not_be_asked_again(self):
        self.app = App(self.path)
        self.app.keys_to_front()
        key('alt+1')
        wait(lambda: self.room() and text_of(self.room()) == KEPT, 'what was saved')
        assert not self.offered()

    @step
    def want_it_back_all_the_same(self):
        key('ctrl+k')
        entry = wait(lambda: next(n for n in everything(self.app.frame) if outside.focused(n) and
                                  n.get_role_name() in ('entry', 'text')), 'the command')
        outside.xdo('type', '--delay', 8, 'discarded')
        shown = wait(lambda: next(n for n in everything(entry.get_parent().get_parent())
                                  if n.get_name() == 'Found'), 'what is found')
        wait(lambda: shown.get_child_count() == 1, 'the one command')
        key('Return')
        wait(lambda: find(self.app.node, 'frame', 'Discarded Work'), 'what was discarded')
        self.app.keys_to_front(2)
        act(wait(lambda: find(self.app.node, 'push button', 'Recover'), 'the way back'))
        self.app.keys_to_front()
        wait(lambda: self.room() and text_of(self.room()) == LOST, 'what was discarded')
        assert self.in_file() == KEPT
        assert len(self.kept()) == 1

    @step
    def leave_it_saved(self):
        key('ctrl+s')
        wait(lambda: self.in_file() == LOST, 'it in the file')
        wait(lambda: not has(self.app.find('push button', 'Save'), 'SENSITIVE'), 'it saved')
        self.app.quit()
        assert not self.kept()


if __name__ == '__main__':
    sys.exit(outside.run(Recover))
