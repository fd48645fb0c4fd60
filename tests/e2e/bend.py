# A role's walk in a beat: dragged, bent by pointer, and read in the inspector.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""In the café's first beat a guest goes elsewhere, by a way of one's own."""
import math
import os
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, click, drag, has, key, step, wait

NS = {'r': 'urn:regie:production:1'}
# Metres, on the pavement: where the guest comes from, stands in the beat, and is dragged to;
# then the arrow's middle, and where it is pulled.
START = (5.25, 9.1)
STANDS = (4.7, 8.9)
GOES = (5.25, 10.1)
MIDDLE = (5.25, 9.6)
BEND = (6.4, 9.5)


def near(place, wanted, by=.15):
    return all(abs(a - b) < by for a, b in zip(place, wanted))


def guest(app, at):
    return wait(lambda: next(i for i in app.items('Guest') if near(app.place(i), at)),
                f'a guest at {at}')


def sentence(app):
    row = app.find('list item', r'Guest 1 .*, [\d.]+ m, about \d+ s')
    return row and row.get_name()


def measured(app):
    return float(re.search(r', ([\d.]+) m, about', sentence(app)).group(1))


def length(points):
    return sum(math.dist(a, b) for a, b in zip(points, points[1:]))


class Bend:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = None

    @step
    def go_to_the_first_beat(self):
        self.app = App(self.path)
        guest(self.app, START)
        # Out on empty pavement, where nothing is picked: the canvas has the keys.
        click(*self.app.to_screen(10.9, 9.5))
        key('Page_Down')
        guest(self.app, STANDS)

    @step
    def drag_a_role(self):
        body = guest(self.app, STANDS)
        drag(*self.app.centre(body), *self.app.to_screen(*GOES))
        guest(self.app, GOES)
        wait(lambda: sentence(self.app), 'its move in a sentence')
        assert abs(measured(self.app) - math.dist(START, GOES)) < .2, sentence(self.app)

    @step
    def bend_its_path(self):
        drag(*self.app.to_screen(*MIDDLE), *self.app.to_screen(*BEND))
        wait(lambda: measured(self.app) > length([START, BEND, GOES]) - .2,
             'a longer way in the sentence')
        assert self.app.find('push button', 'Undo').get_description().count('Bend path')

    @step
    def take_it_back_and_again(self):
        bent = measured(self.app)
        key('ctrl+z')
        wait(lambda: measured(self.app) < bent - .5, 'the straight way')
        key('ctrl+shift+z')
        wait(lambda: measured(self.app) == bent, 'the bend again')

    @step
    def find_it_in_the_file(self):
        wait(lambda: has(self.app.find('push button', '.*Save'), 'SENSITIVE'), 'a change')
        key('ctrl+s')
        wait(lambda: not has(self.app.find('push button', '.*Save'), 'SENSITIVE'), 'it saved')
        root = ElementTree.parse(self.path).getroot()
        beat = root.find(".//r:beat[@id='b1']", NS)
        walk = beat.find("r:difference[@thing='m1']", NS)
        way = [tuple(map(float, p.split(','))) for p in walk.get('path').split()]
        end = float(walk.get('x')), float(walk.get('y'))
        assert walk.get('bent') == 'true'
        assert len(way) == 1 and near(way[0], BEND), way
        assert near(end, GOES), end
        assert f'{length([START, *way, end]):.1f} m' in sentence(self.app), sentence(self.app)


if __name__ == '__main__':
    sys.exit(outside.run(Bend))
