# Plays a scene, pauses, takes a note of the moment, and finds it in the inspector.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""As somebody in a briefing room: by keys alone, as a clicker sends them."""
import os
import shutil
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, everything, find, find_all, has, key, step, text_of, type_in, wait

NS = {'r': 'urn:regie:production:1'}
WORDS = 'Is the pram in the way'


class Play:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        shutil.copy(os.path.join(os.environ['REGIE_RESOURCES'], 'templates',
                                 'cafe.production'), self.path)
        self.app = None

    def clock(self):
        """Seconds played, as the page tells them."""
        time = find(self.app.frame, 'label', r'\d+:\d\d / \d+:\d\d').get_name()
        minutes, seconds = time.split(' / ')[0].split(':')
        return 60 * int(minutes) + int(seconds)

    def note(self):
        """The words under a question's heading in the inspector."""
        head = self.app.find('label', r'\?  0:\d\d')
        return head and next((text_of(n) for n in everything(head.get_parent().get_parent())
                              if n.get_role_name() == 'text'), None)

    def button(self, name):
        return find(self.app.frame, 'push button', name)

    @step
    def play_the_second_beat(self):
        app = self.app = App(self.path)
        app.keys_to_front()
        app.item('Bin')
        key('F5')
        wait(lambda: has(self.button('Play'), 'FOCUSED'), 'the rehearsal')
        key('Next')
        self.start = wait(self.clock, 'the second beat')
        # However slowly all this goes, it stays in that beat.
        key('l')
        key('space')
        wait(lambda: self.clock() > self.start, 'a second played')

    @step
    def take_a_note_of_the_moment(self):
        key('2')
        entry = wait(lambda: self.app.find('text', 'Rehearsal note'), 'room for a note')
        type_in(entry, WORDS)
        key('Return')
        wait(lambda: self.button('Pause'), 'the play to go on')

    @step
    def pause_and_leave(self):
        key('space')
        wait(lambda: self.button('Play'), 'the pause')
        key('Escape')

    @step
    def find_the_note_in_the_inspector(self):
        wait(lambda: self.note() == WORDS, 'the note')

    @step
    def find_it_in_the_file(self):
        key('ctrl+s')
        wait(lambda: WORDS in open(self.path, encoding='utf-8').read(), 'the note in the file')
        beat = ElementTree.parse(self.path).getroot().findall('.//r:scene/r:beat', NS)[1]
        remark = beat.findall('r:remark', NS)[-1]
        assert remark.get('kind') == 'question', remark.attrib
        assert 0 < float(remark.get('at')) < 15, remark.attrib
        self.app.quit()


if __name__ == '__main__':
    outside.run(Play)
