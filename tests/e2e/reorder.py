# The storyboard by pointer and keys, as a screen reader sees it.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Chooses, drags and moves beats over the scenes, and opens one on the stage."""
import os
import re
import shutil
import sys
import time
import xml.etree.ElementTree as ElementTree

import outside
from gi.repository import Atspi
from outside import App, children, drag, find, find_all, has, key, step, wait, xdo

NS = {'r': 'urn:regie:production:1'}


def title(panel):
    """Said as "2 · Two steps inside, 0:15, Feeling +1"."""
    return re.match(r'\d+ · (.*?), \d+:\d\d', panel.get_name()).group(1)


class Storyboard:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = self.origin = self.scenes = None

    def panels(self, number):
        return list(children(self.scenes[number - 1]))

    def titles(self, number):
        return [title(p) for p in self.panels(number)]

    def panel(self, scene, number):
        return wait(lambda: self.panels(scene)[number - 1], f'beat {scene}.{number}')

    def chosen(self):
        return [title(p) for scene in (1, 2, 3, 4) for p in self.panels(scene)
                if has(p, 'SELECTED')]

    def middle(self, panel, across=.5):
        left, top = self.origin
        at = panel.get_extents(Atspi.CoordType.WINDOW)
        return left + at.x + round(at.width * across), top + at.y + at.height // 2

    def press(self, panel, button=1, held=None):
        xdo('mousemove', *self.middle(panel))
        time.sleep(.05)
        xdo(*(['keydown', held] if held else []), 'click', button,
            *(['keyup', held] if held else []))

    def choose(self, titles):
        wait(lambda: self.chosen() == titles, f'{titles} to be chosen, not {self.chosen()}')

    @step
    def open_the_storyboard(self):
        self.app = App(self.path)
        self.app.keys_to_front()
        self.origin = self.app.origin()
        wait(lambda: self.app.find('list', 'Beats'), 'the stage')
        key('alt+3')
        # They stay the same tables, and looking for them anew takes seconds.
        self.scenes = wait(lambda: find_all(self.app.frame, 'table', r'Scene \d · .*'),
                           'the scenes')
        wait(lambda: len(self.panels(1)) == 4, 'four beats of the first scene')
        wait(lambda: self.titles(2)[0] == 'The one before is finished properly',
             'those of the second')

    @step
    def zoom(self):
        wide = self.panel(1, 1).get_extents(Atspi.CoordType.WINDOW).width
        key('ctrl+minus')
        wait(lambda: self.panel(1, 1).get_extents(Atspi.CoordType.WINDOW).width < wide,
             'smaller pictures')

    @step
    def choose_one_then_several(self):
        self.press(self.panel(1, 2))
        self.choose(['Two steps inside'])
        self.press(self.panel(2, 2))
        self.choose(['A question, not an order'])
        self.press(self.panel(1, 4), held='ctrl')
        self.choose(['The end of the queue', 'A question, not an order'])
        self.press(self.panel(1, 3))
        self.press(self.panel(2, 1), held='shift')
        self.choose(['The crates and the pram', 'The end of the queue',
                     'The one before is finished properly'])

    @step
    def drag_them_into_another_scene(self):
        start = self.middle(self.panel(1, 3))
        # It was pressed just now: again so soon would be a double click, which opens it.
        time.sleep(.5)
        drag(*start, *self.middle(self.panel(2, 3), across=.2), steps=20)
        wait(lambda: len(self.panels(1)) == 2, 'two beats fewer in the first scene')
        wait(lambda: self.titles(2)[:4] == [
            'A question, not an order', 'The crates and the pram', 'The end of the queue',
            'The one before is finished properly'], 'them in the second')
        self.choose(['The crates and the pram', 'The end of the queue',
                     'The one before is finished properly'])
        key('ctrl+z')
        wait(lambda: len(self.panels(1)) == 4, 'one step back')

    @step
    def move_one_by_keys(self):
        self.press(self.panel(1, 4))
        self.choose(['The end of the queue'])
        key('alt+Right')
        wait(lambda: self.titles(2)[0] == 'The end of the queue', 'it in the next scene')
        self.choose(['The end of the queue'])
        key('alt+Left')
        wait(lambda: self.titles(1)[3] == 'The end of the queue', 'it back')

    @step
    def use_the_menu(self):
        self.press(self.panel(1, 2), button=3)
        self.choose(['Two steps inside'])
        item = wait(lambda: find(self.app.frame, 'menu item', 'Duplicate'), 'the menu')
        for _ in range(5):
            if not outside.focused(item):
                key('Down')
                time.sleep(.2)
        assert outside.focused(item), 'never came to the item'
        key('Return')
        wait(lambda: self.titles(1).count('Two steps inside') == 2, 'a second one')
        key('ctrl+z')
        wait(lambda: len(self.panels(1)) == 4, 'it gone')

    @step
    def open_one_on_the_stage(self):
        self.press(self.panel(2, 2))
        self.choose(['A question, not an order'])
        key('Return')
        chips = wait(lambda: self.app.find('list', 'Beats'), 'the stage')
        wait(lambda: any(c.get_name().startswith('2 · A question') and has(c, 'SELECTED')
                         for c in children(chips)), 'that beat on it')

    @step
    def nothing_was_lost(self):
        wait(lambda: has(self.app.find('push button', '.*Save'), 'SENSITIVE'), 'something to save')
        key('ctrl+s')
        wait(lambda: not has(self.app.find('push button', '.*Save'), 'SENSITIVE'), 'it saved')
        root = ElementTree.parse(self.path).getroot()
        assert [len(s.findall('r:beat', NS)) for s in root.findall('r:scene', NS)] == [4, 5, 4, 4]
        self.app.quit()

    def end(self):
        if self.app:
            self.app.end()


if __name__ == '__main__':
    sys.exit(outside.run(Storyboard))
