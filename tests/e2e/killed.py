# The app, killed at any moment while somebody types: what comes back.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Numbers are typed into a text, and the app is killed amid them. What the next start offers
holds all but those of the last seconds. With THOROUGH in the environment that is done many
times."""
import os
import random
import re
import shutil
import sys
import time

import outside
from outside import App, act, everything, find, has, key, step, text_of, wait, xdo

KILLS = 40 if os.environ.get('THOROUGH') else 2
PROMISED = 5
# What typing waits for here, before the app has it, is not the app's.
SLACK = 3
LONGEST = 11


class Killed:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = None
        self.lost, self.offered = [], 0
        self.last = 0  # the number typed last, of all rounds

    def room(self):
        return next((n for n in everything(self.app.frame) if n.get_role_name() == 'text' and
                     (n.get_name() or '') == 'Value proposition'), None)

    def number(self):
        """The last one there is: typing may have been cut within it."""
        numbers = re.findall(r'(\d+),', text_of(self.room()))
        return int(numbers[-1]) if numbers else 0

    def begin(self):
        self.app.keys_to_front()
        key('alt+1')
        wait(lambda: self.app.find('push button', 'Add Promise'), 'the script')
        self.app.tab_to(self.room, 'the proposition')

    def type_until_killed(self):
        """Returns: when each number was typed, and when the end came."""
        key('ctrl+a')
        times, end = {}, time.monotonic() + random.uniform(.3, LONGEST)
        while time.monotonic() < end:
            self.last += 1
            times[self.last] = time.monotonic()
            xdo('type', '--delay', 5, f'{self.last},')
            time.sleep(.1)
        self.app.process.kill()
        killed = time.monotonic()
        self.app.process.wait()
        return times, killed

    def come_back(self):
        """Returns: the last number that was not lost."""
        self.app = App(self.path)
        wait(lambda: self.app.find('push button', '.*Save'), 'the window')
        # What there is to offer is offered once the window is there.
        try:
            wait(lambda: find(self.app.node, 'frame', 'Unsaved Work'), 'the offer', 3)
            act(wait(lambda: find(self.app.node, 'push button', 'Recover'), 'Recover'))
            wait(lambda: not find(self.app.node, 'frame', 'Unsaved Work'), 'it taken')
            self.offered += 1
        except AssertionError:
            pass
        self.begin()
        return self.number()

    def note(self, times, killed, found):
        assert found in times or found < min(times), (found, times)
        gone = [at for number, at in times.items() if number > found]
        self.lost.append(killed - min(gone) if gone else 0)
        assert self.lost[-1] <= PROMISED + SLACK, f'{self.lost[-1]:.1f} s are lost'

    @step
    def be_killed_at_any_moment(self):
        self.app = App(self.path)
        self.begin()
        for kills in range(1, KILLS + 1):
            times, killed = self.type_until_killed()
            self.note(times, killed, self.come_back())
            if kills % 3 == 0 and has(self.app.find('push button', '.*Save'), 'SENSITIVE'):
                key('ctrl+s')
                wait(lambda: not has(self.app.find('push button', '.*Save'), 'SENSITIVE'),
                     'it saved')
        assert self.offered > 0 or KILLS < 5
        self.lost.sort()
        print(f'# figure: {KILLS} kills of the app, {self.offered} with work that was offered, '
              f'at most {self.lost[-1]:.1f} s lost, median {self.lost[KILLS // 2]:.1f} s')

    def end(self):
        if self.app:
            self.app.end()


if __name__ == '__main__':
    sys.exit(outside.run(Killed))
