/* What plays, and where its clock stands: play, stop, step, loop, speed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/play/performance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_PLAYER (regie_player_get_type ())
G_DECLARE_FINAL_TYPE (RegiePlayer, regie_player, REGIE, PLAYER, GObject)
/* Signals: "moved": the clock stands elsewhere, or something else plays. "playing": it began
 * or ended. */

/* widget: borrowed: whose frames the clock goes by; it must outlive the player. */
RegiePlayer *regie_player_new (GtkWidget *widget);

/* performance: (transfer full) (nullable). The time stays as it is where there is so much. */
void regie_player_set_performance (RegiePlayer *self, RegiePerformance *performance);
/* Returns: (transfer none) (nullable). */
RegiePerformance *regie_player_performance (RegiePlayer *self);
gboolean regie_player_has_beats (RegiePlayer *self);

double regie_player_time (RegiePlayer *self);
void regie_player_set_time (RegiePlayer *self, double at);
/* The beat that is on, of one at least. within: (out) (optional): seconds since it began. */
unsigned regie_player_beat (RegiePlayer *self, double *within);
/* Returns: (transfer none): the same. */
const RegiePlayed *regie_player_played (RegiePlayer *self);

/* At the end it begins again. */
void regie_player_play (RegiePlayer *self);
void regie_player_stop (RegiePlayer *self);
gboolean regie_player_is_playing (RegiePlayer *self);
/* 1 is true time. */
void regie_player_set_speed (RegiePlayer *self, double speed);
void regie_player_set_loop (RegiePlayer *self, RegieLoop loop);

/* To the next beat's beginning, or the end; to this beat's beginning, or from there to the
 * one before. */
void regie_player_step_on (RegiePlayer *self);
void regie_player_step_back (RegiePlayer *self);

G_END_DECLS
