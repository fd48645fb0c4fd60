# A plan placed underneath and brought to scale by two clicks and a length.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Loads a picture, calibrates it, takes that back; told as TAP."""
import os
import shutil
import sys
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, click, find_all, has, key, step, type_in, wait

NS = {'r': 'urn:regie:production:1'}
PLAN = ('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">'
        '<path d="M100,300 H700" stroke="black" stroke-width="6"/></svg>')
# Metres, along the pavement: four apart, said to be six.
FROM, TO, SAID = (6.4, 9.9), (10.4, 9.9), 6


class Underlay:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        self.plan = os.path.join(folder, 'plan.svg')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        with open(self.plan, 'w', encoding='ascii') as file:
            file.write(PLAN)
        self.app = None

    def size(self):
        """As saved, in metres."""
        wait(lambda: has(self.app.find('push button', 'Save'), 'SENSITIVE'), 'a change')
        key('ctrl+s')
        wait(lambda: not has(self.app.find('push button', 'Save'), 'SENSITIVE'), 'it saved')
        underlay = ElementTree.parse(self.path).getroot().find('.//r:underlay', NS)
        return float(underlay.get('width')), float(underlay.get('depth'))

    @step
    def place_a_plan_underneath(self):
        app = self.app = App(self.path)
        app.item('Bin')
        button = wait(lambda: app.find('push button', 'Place a Plan Underneath…'), 'the button')
        # Below all that is told of the scene: it may have to be scrolled to.
        outside.act(button)
        app.keys_to_front(2)
        key('slash')
        name = wait(lambda: next((n for n in find_all(app.node, 'text')
                                  if has(n, 'FOCUSED')), None), 'room for a name')
        key('ctrl+a')
        type_in(name, self.plan)
        key('Return')
        app.keys_to_front()
        wait(lambda: app.find('label', 'Plan underneath.*'), 'the plan picked')
        self.before = self.size()
        assert abs(self.before[0] / self.before[1] - 800 / 600) < .01, self.before

    @step
    def calibrate_by_two_clicks_and_a_length(self):
        app = self.app
        key('k')
        wait(lambda: app.find('label', 'Click two points.*'), 'the tool in hand')
        for point in FROM, TO:
            click(*app.to_screen(*point))
        wait(lambda: app.find('label', 'Type the true length.*'), 'two points')
        key(str(SAID), 'Return')
        wait(lambda: app.find('label', 'Type the true length.*') is None, 'it calibrated')
        for old, new in zip(self.before, self.size()):
            # A click is good to a pixel or two of some two hundred.
            assert abs(new / old / (SAID / (TO[0] - FROM[0])) - 1) < .03, (old, new)

    @step
    def undo_brings_the_old_size_back(self):
        key('ctrl+z')
        assert self.size() == self.before


if __name__ == '__main__':
    sys.exit(outside.run(Underlay))
