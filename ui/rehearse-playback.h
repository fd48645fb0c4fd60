/* What plays, and where its clock stands: play, stop, step, loop, speed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/performance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_PLAYBACK (regie_playback_get_type ())
G_DECLARE_FINAL_TYPE (RegiePlayback, regie_playback, REGIE, PLAYBACK, GObject)
/* Signals: "moved": the clock stands elsewhere, or something else plays. "playing": it began
 * or ended. */

/* widget: borrowed: whose frames the clock goes by; it must outlive the player. */
RegiePlayback *regie_playback_new (GtkWidget *widget);

/* performance: (transfer full) (nullable). The time stays as it is where there is so much. */
void regie_playback_set_performance (RegiePlayback *self, RegiePerformance *performance);
/* Returns: (transfer none) (nullable). */
RegiePerformance *regie_playback_performance (RegiePlayback *self);
gboolean regie_playback_has_beats (RegiePlayback *self);

double regie_playback_time (RegiePlayback *self);
void regie_playback_set_time (RegiePlayback *self, double at);
/* The beat that is on, of one at least. within: (out) (optional): seconds since it began. */
unsigned regie_playback_beat (RegiePlayback *self, double *within);
/* Returns: (transfer none): the same. */
const RegiePlayed *regie_playback_played (RegiePlayback *self);

/* At the end it begins again. */
void regie_playback_play (RegiePlayback *self);
void regie_playback_stop (RegiePlayback *self);
gboolean regie_playback_is_playing (RegiePlayback *self);
/* 1 is true time. */
void regie_playback_set_speed (RegiePlayback *self, double speed);
void regie_playback_set_loop (RegiePlayback *self, RegieLoop loop);

/* To the next beat's beginning, or the end; to this beat's beginning, or from there to the
 * one before. */
void regie_playback_step_on (RegiePlayback *self);
void regie_playback_step_back (RegiePlayback *self);

G_END_DECLS
