# The beats under the canvas by pointer and keys, as a screen reader sees them.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Changes a beat's length by its edge, and what the customer feels by its point."""
import os
import shutil
import sys
import time
import xml.etree.ElementTree as ElementTree

import outside
from gi.repository import Atspi
from outside import App, children, click, drag, find, key, step, wait

NS = {'r': 'urn:regie:production:1'}


class Beats:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = self.list = self.origin = None

    def chip(self, number):
        return next(c for c in children(self.list)
                    if c.get_name().startswith(f'{number} · '))

    def part(self, number, role, name):
        """Within a chip, which nobody else looks into."""
        return next(p for c in children(self.chip(number)) for p in (find(c, role, name),) if p)

    def bar(self):
        """Pixels: how wide the chip is besides hangs on the fonts."""
        return self.place(self.part(2, 'separator', ''))[2]

    def point(self):
        return self.part(2, 'slider', 'Emotion of beat 2')

    def feeling(self):
        return Atspi.Value.get_current_value(self.point())

    def undo_is(self, name):
        undo = self.app.find('push button', 'Undo')
        return lambda: f'“{name}”' in (undo.get_description() or '')

    def place(self, node):
        left, top = self.origin
        at = node.get_extents(Atspi.CoordType.WINDOW)
        return left + at.x, top + at.y, at.width, at.height

    def mark(self, feeling):
        """Where the second beat's point is then: GTK 4.8 tells wrong places in lists' rows."""
        x, _, width, _ = self.place(self.chip(2))
        _, y, _, height = self.place(self.app.find('label', 'Emotion'))
        # Nine pixels left of the middle; the key beside them has a line for each half of 52.
        return x + width // 2 - 9, y + height // 2 - 13 + 5 + round((2 - feeling) / 4 * 42)

    def saved(self):
        key('ctrl+s')
        wait(lambda: not outside.has(self.app.find('push button', '.*Save'), 'SENSITIVE'), 'it saved')
        return ElementTree.parse(self.path).getroot().find('.//r:beat[2]', NS)

    @step
    def open_the_cafe(self):
        self.app = App(self.path)
        self.app.keys_to_front()
        # Later the newest window may be a tooltip.
        self.origin = self.app.origin()
        self.list = wait(lambda: self.app.find('list', 'Beats'), 'the beats')
        wait(lambda: self.chip(2), 'the second')

    @step
    def drag_its_edge(self):
        assert ', 0:15, ' in self.chip(2).get_name(), self.chip(2).get_name()
        x, y, width, _ = self.place(self.chip(2))
        bar = self.bar()
        # Four pixels a second, from the middle of the handle.
        drag(x + width - 7, y + 20, x + width - 7 + 120, y + 20)
        wait(lambda: ', 0:45, ' in self.chip(2).get_name(), 'it 30 s longer')
        wait(lambda: self.bar() == bar + 120, 'its bar longer')
        wait(self.undo_is('Change Length of Beat'), 'one step')
        key('ctrl+z')
        wait(lambda: ', 0:15, ' in self.chip(2).get_name(), 'its old length')
        key('ctrl+shift+z')
        wait(lambda: ', 0:45, ' in self.chip(2).get_name(), 'it longer again')

    @step
    def give_up_dragging(self):
        """Escape: nothing is changed, and nothing is left to undo."""
        bar, feeling = self.bar(), self.feeling()

        def edge():
            wait(lambda: self.bar() < bar, 'its bar shorter')
            key('Escape')
            wait(lambda: self.bar() == bar, 'its bar as it was')

        def point():
            wait(lambda: self.feeling() == -2, 'the worst feeling')
            key('Escape')
            wait(lambda: self.feeling() == feeling, 'the feeling before')

        x, y, width, _ = self.place(self.chip(2))
        drag(x + width - 7, y + 20, x + width - 67, y + 20, held=edge)
        x, y = self.mark(feeling)
        drag(x, y, x, self.mark(-2)[1] + 20, held=point)
        # What the pointer does after it is no drag any more.
        outside.xdo('mousemove_relative', '--', 0, -30)
        time.sleep(.2)
        assert (self.bar(), self.feeling()) == (bar, feeling)
        wait(self.undo_is('Change Length of Beat'), 'nothing else done')

    @step
    def drag_the_feeling(self):
        assert self.feeling() == 1, self.feeling()
        x, y = self.mark(1)
        drag(x, y, x, self.mark(-2)[1] + 20)
        wait(lambda: self.feeling() == -2, 'the worst feeling')
        wait(self.undo_is('Emotion'), 'one step')
        key('ctrl+z')
        wait(lambda: self.feeling() == 1, 'the feeling before')
        wait(self.undo_is('Change Length of Beat'), 'nothing else done')
        key('ctrl+shift+z')
        wait(lambda: self.feeling() == -2, 'the worst feeling again')

    @step
    def change_it_by_keys(self):
        click(*self.mark(-2))
        key('Up')
        wait(lambda: self.feeling() == -1.5, 'it half a step better')
        beat = self.saved()
        assert (beat.get('duration'), beat.get('emotion')) == ('45', '-1.5')

    @step
    def add_a_cue(self):
        outside.act(self.part(2, 'push button', 'Add a sound cue to beat 2'))
        wait(lambda: self.part(2, 'push button', 'SND2'), 'the cue in its lane')
        # The keyboard comes to its title with the next frames.
        time.sleep(1)
        outside.xdo('type', '--delay', 8, 'Bell')
        wait(lambda: self.part(2, 'push button', 'SND2 Bell'), 'its title in the lane')
        cue = self.saved().findall('r:cue', NS)[-1]
        assert (cue.get('department'), cue.get('title')) == ('sound', 'Bell')

    @step
    def hide_the_beats(self):
        def below():
            """What hangs at the canvas's foot sinks with it."""
            return self.place(self.app.find('push button', 'Fit'))[1]
        before = below()
        key('ctrl+F9')
        wait(lambda: below() > before + 100, 'room for the canvas')
        key('ctrl+F9')
        wait(lambda: below() == before, 'the beats again')



if __name__ == '__main__':
    sys.exit(outside.run(Beats))
