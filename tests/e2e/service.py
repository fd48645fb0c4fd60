# A beat of one's own, from its first move to the sheet of paper the barista takes along.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""In the café: a beat added, two roles moved, a path bent, words typed, played, noted, printed."""
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, act, click, drag, everything, find, focused, has, key, step, text_of, type_in, wait

NS = {'r': 'urn:regie:production:1'}
# Metres: where guest and barista stand after the first beat, and go in the second.
GUEST, GUEST_GOES = (4.7, 8.9), (5.25, 10.1)
BARISTA_GOES = (6.9, 3.95)
MIDDLE, BEND = (4.975, 9.5), (6.4, 9.6)
SAYS = 'Good morning, Liis'
MEANS = 'I kept the corner for you'
WANTS = 'I want her to sit down before she orders'
NOTE = 'Does she see the corner from there'


def near(place, wanted, by=.15):
    return all(abs(a - b) < by for a, b in zip(place, wanted))


class Service:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        self.sheet = os.path.join(folder, 'barista.pdf')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = None

    def role(self, name, at=None):
        return wait(lambda: next(i for i in self.app.items(name)
                                 if at is None or near(self.app.place(i), at)), f'{name} {at}')

    def chip(self, number):
        chips = self.app.find('list', 'Beats')
        return next(c for i in range(chips.get_child_count())
                    for c in (chips.get_child_at_index(i),)
                    if c.get_name().startswith(f'{number} · '))

    def panel(self):
        """All of the inspector, which holds the heading of the beat."""
        heading = self.app.find('label', 'Beat')
        return everything(heading.get_parent()) if heading else []

    def room(self, name, role=None):
        """Where something of the beat is typed, or of what a role does in it."""
        within = role is None
        for node in self.panel():
            within = within or (node.get_role_name() == 'label' and node.get_name() == role)
            if within and node.get_role_name() == 'text' and node.get_name() == name:
                return node
        return None

    def write(self, words, name, role=None):
        room = self.app.tab_to(lambda: self.room(name, role), f'{role}: {name}')
        key('ctrl+a')
        type_in(room, words)

    def let_go(self):
        """Out on empty pavement, where nothing is picked: the canvas has the keys."""
        click(*self.app.to_screen(10.9, 9.5))

    def walks(self, start):
        """Metres, as the inspector says."""
        row = self.app.find('list item', f'{start} .*, [\\d.]+ m, about \\d+ s')
        return row and float(re.search(r', ([\d.]+) m, about', row.get_name()).group(1))

    @step
    def add_a_beat(self):
        app = self.app = App(self.path)
        app.keys_to_front()
        app.item('Bin')
        self.let_go()
        key('Next')
        self.role('Guest', GUEST)
        before = self.app.find('list', 'Beats').get_child_count()
        act(app.find('push button', 'Add Beat'))
        wait(lambda: app.find('list', 'Beats').get_child_count() == before + 1, 'a beat more')
        wait(lambda: self.room('Title') and text_of(self.room('Title')) != 'Deciding from the pavement',
             'the new beat in the inspector')
        self.role('Guest', GUEST)

    @step
    def move_two_roles(self):
        app = self.app
        drag(*app.centre(self.role('Barista')), *app.to_screen(*BARISTA_GOES))
        self.role('Barista', BARISTA_GOES)
        wait(lambda: self.walks('Barista'), 'the barista’s move in a sentence')
        drag(*app.centre(self.role('Guest', GUEST)), *app.to_screen(*GUEST_GOES))
        self.role('Guest', GUEST_GOES)
        self.straight = wait(lambda: self.walks('Guest 1'), 'the guest’s move in a sentence')

    @step
    def bend_a_path(self):
        drag(*self.app.to_screen(*MIDDLE), *self.app.to_screen(*BEND))
        wait(lambda: self.walks('Guest 1') > self.straight + 1, 'a longer way')

    @step
    def set_the_feeling(self):
        self.let_go()
        # On the canvas Tab goes from thing to thing.
        self.app.click_on(lambda: self.room('Title'), 'the beat in the inspector')
        self.write('A corner kept', 'Title')
        self.write('1.5', 'Emotion')

    @step
    def type_what_is_said_and_meant(self):
        self.write(SAYS, 'Says', 'Barista')
        self.write(MEANS, 'Means', 'Barista')
        self.write(WANTS, 'I want …', 'Barista')
        self.let_go()
        wait(lambda: self.chip(2).get_name().startswith('2 · A corner kept'), 'its title')
        wait(lambda: '+1.5' in self.chip(2).get_name() or any(
            n.get_name() == '+1.5' for n in everything(self.chip(2))), 'the feeling')

    @step
    def play_it_and_take_a_note(self):
        app = self.app
        key('F5')
        wait(lambda: focused(app.find('push button', 'Play')), 'the rehearsal')
        key('l', 'space')
        wait(lambda: app.find('push button', 'Pause'), 'it playing')
        wait(lambda: app.find('label', f'.*{SAYS}.*'), 'the line')
        key('2')
        entry = wait(lambda: app.find('text', 'Rehearsal note'), 'room for a note')
        type_in(entry, NOTE)
        key('Return')
        wait(lambda: app.find('push button', 'Pause'), 'the play to go on')
        key('Escape')
        wait(lambda: any(text_of(n) == NOTE for n in self.panel()
                         if n.get_role_name() == 'text'), 'the note with its beat')

    @step
    def export_the_role_sheet(self):
        self.app.export(self.sheet, ('Sheet', 2), ('Role', 2))

    @step
    def read_it(self):
        said = subprocess.run(['pdftotext', '-raw', self.sheet, '-'], check=True,
                              capture_output=True, text=True).stdout
        words = ' '.join(said.split())
        for mine in SAYS, MEANS, WANTS, 'A corner kept':
            assert mine in words, (mine, words)
        root = ElementTree.parse(os.path.join(os.environ['REGIE_RESOURCES'], 'templates',
                                              'cafe.production')).getroot()
        barista = root.find("r:role[@name='Barista']", NS).get('id')
        lines = [' '.join(line.text.split()) for other in root.iterfind('.//r:act', NS)
                 if other.get('role') != barista for line in other.iterfind('r:line', NS)]
        assert len(lines) > 10
        for line in lines:
            assert line not in words, line


if __name__ == '__main__':
    sys.exit(outside.run(Service))
