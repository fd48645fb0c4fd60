# What a person on the stage sees, asked for by pointer and key.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Picks people, shows their view, turns one away; told as TAP."""
import os
import re
import shutil
import sys

import outside
from outside import App, click, has, key, step, wait


class Sight:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = None

    def seen(self, who):
        """How many things they see of how many."""
        label = wait(lambda: self.app.find('label', who + r' sees \d+ of \d+ things\.'),
                     f'what {who} sees')
        seen, of = map(int, re.findall(r'\d+', label.get_name()))
        assert 0 < seen < of, (seen, of)
        return seen

    def pick(self, who):
        click(*self.app.centre(self.app.item(who)))
        wait(lambda: has(self.app.item(who), 'SELECTED'), f'{who} picked')

    @step
    def show_what_the_barista_sees(self):
        self.app = App(self.path)
        self.pick('Barista')
        key('e')
        self.before = self.seen('Barista')

    @step
    def another_person_sees_other_things(self):
        self.pick('Kitchen hand')
        assert self.seen('Kitchen hand') != self.before

    @step
    def the_view_goes_with_them(self):
        self.pick('Barista')
        assert self.seen('Barista') == self.before
        key(*['shift+Left'] * 12)
        wait(lambda: self.seen('Barista') != self.before, 'the view from elsewhere')

    @step
    def the_same_key_ends_it(self):
        key('e')
        wait(lambda: self.app.find('label', r'.* sees \d+ of .*') is None, 'nothing told')


if __name__ == '__main__':
    sys.exit(outside.run(Sight))
