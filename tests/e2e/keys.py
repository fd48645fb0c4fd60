# From the welcome page to a saved file without ever touching the pointer.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Picks a template, places, moves, judges, undoes, saves and quits by keys alone."""
import os
import sys
import time
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, find, find_all, has, key, step, type_in, wait

NS = {'r': 'urn:regie:production:1'}
CAFE = 'Morning at the Corner Café'


def near(place, wanted):
    # Two roundings to a centimetre.
    return all(abs(a - b) < .011 for a, b in zip(place, wanted))


def card(app):
    """The café among the templates."""
    cells = (app.find('table', 'Templates').get_child_at_index(i) for i in range(9))
    return next((b for b in (find(c, 'push button', CAFE) for c in cells) if b), None)


def verdict(app):
    return app.item('Planter').get_description().rpartition('; ')[2]


class Keys:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'mine.production')
        self.app = None

    def saved(self):
        root = ElementTree.parse(self.path).getroot()
        return root.findall(".//r:element[@symbol='planter']", NS)[-1]

    def moved(self, across, down):
        x, y = self.place
        return lambda: near(self.app.place(self.app.item('Planter')), (x + across, y + down))

    @step
    def pick_a_template(self):
        app = self.app = App()
        app.keys_to_front()
        wait(lambda: card(app), 'the café among the templates')
        app.tab_to(lambda: card(app), 'the café')
        key('Return')
        app.item('Bin')

    @step
    def place_a_symbol(self):
        app = self.app
        # A document opens with the keyboard on the canvas.
        key('shift+F6')
        app.tab_to(lambda: app.find('page tab', 'Symbols'), 'the tab of the symbols')
        key('space')
        search = app.tab_to(lambda: app.find('entry', 'Find a symbol'), 'the search')
        type_in(search, 'trough')
        wait(lambda: outside.only(app.tiles()), 'one symbol for the word')
        key('Return')
        app.tab_to(lambda: outside.only(app.tiles()), 'the planter')
        key('Return')
        wait(lambda: has(app.item('Planter'), 'SELECTED'), 'the planter picked')
        self.place = app.place(app.item('Planter'))

    @step
    def move_it_with_the_arrows(self):
        app = self.app
        app.tab_to(lambda: app.item('Planter'), 'the planter on the canvas')
        for _ in range(3):
            key('Right')
        wait(self.moved(.03, 0), 'the planter 3 cm on')
        # Nudges in a row are one step; after a rest the next is another.
        time.sleep(1.2)
        key('shift+Down')
        wait(self.moved(.03, .1), 'the planter 10 cm down')

    @step
    def zoom(self):
        def scale():
            return int(self.app.find('push button', r'1:\d+').get_name()[2:])
        before = scale()
        key('ctrl+plus')
        wait(lambda: scale() < before, 'it nearer')
        key('ctrl+2')
        wait(lambda: scale() <= 12, 'the planter alone')
        key('ctrl+0')
        wait(lambda: scale() == before, 'the whole plan')

    @step
    def judge_it_by_digits(self):
        for digit, word in ('3', 'Works against'), ('2', 'Neutral'), ('1', 'Supports'):
            key(digit)
            wait(lambda: verdict(self.app) == word, f'the planter judged: {word}')

    @step
    def undo_and_redo(self):
        key('ctrl+z')
        wait(lambda: verdict(self.app) == 'Neutral', 'the verdict before')
        key('ctrl+z', 'ctrl+z')
        wait(lambda: verdict(self.app) == 'Not judged yet', 'no verdict')
        # Nudges with less than a second between them are one step, on a slow machine two.
        key('ctrl+z')
        wait(lambda: self.moved(.03, 0)() or self.moved(0, 0)(), 'the planter up again')
        key(*['ctrl+shift+z'] * 4)
        wait(lambda: verdict(self.app) == 'Supports', 'the last verdict again')
        wait(self.moved(.03, .1), 'the planter down again')

    @step
    def save_under_a_name(self):
        key('ctrl+shift+s')
        self.app.keys_to_front(2)
        name = wait(lambda: next((n for n in find_all(self.app.node, 'text')
                                  if has(n, 'FOCUSED')), None), 'room for a name')
        key('ctrl+a')
        type_in(name, self.path)
        key('Return')
        wait(lambda: os.path.exists(self.path), 'the file')
        self.app.keys_to_front()
        assert self.saved().find('r:judgement', NS).get('verdict') == 'supports'

    @step
    def quit_is_asked_about(self):
        app = self.app
        key('shift+Left')
        wait(self.moved(-.07, .1), 'the planter 10 cm back')
        key('ctrl+q')
        app.keys_to_front(2)
        wait(lambda: find(app.node, 'label', 'Save your changes.*'), 'the question')
        key('Escape')
        app.keys_to_front()
        assert app.process.poll() is None
        assert self.moved(-.07, .1)()

    @step
    def quit_with_the_changes_saved(self):
        app, before = self.app, float(self.saved().get('x'))
        key('ctrl+q')
        app.keys_to_front(2)
        wait(lambda: find(app.node, 'label', 'Save your changes.*'), 'the question')
        key('Return')
        wait(lambda: app.process.poll() is not None, 'the app to quit')
        assert app.process.returncode == 0
        assert abs(before - .1 - float(self.saved().get('x'))) < 1e-6


if __name__ == '__main__':
    sys.exit(outside.run(Keys))
