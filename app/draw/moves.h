/* A beat's moves as arrows, and ghosts of the beats before and after.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"
#include "app/play/path.h"

G_BEGIN_DECLS

/* Arrows of a beat. Kinds are told apart without colour: customers have long dashes and a
 * hollow head, staff short ones and a filled head, objects dots and an open head. Where a
 * body would walk through walls or furniture, two bars cross its line.
 * paths: (element-type RegiePath). */
void regie_draw_moves (cairo_t *cr, const RegieDrawOptions *given, GPtrArray *paths);

#define REGIE_MOVE_BLOCKED (-1)
/* What the arrow of a mover looks like, across the box; REGIE_MOVE_BLOCKED: what crosses one
 * that leads through something. options: style and pixel alone are asked. */
void regie_draw_move_sample (cairo_t *cr,
                             RegieBox box,
                             int mover,
                             const RegieDrawOptions *options);

/* Faint outlines of where those that move in the beat were before.
 * paths: (element-type RegiePath): of the moment's beat. */
void regie_draw_ghosts_before (cairo_t *cr,
                               const RegieDrawOptions *options,
                               GPtrArray *paths);

/* Where things go next, fainter than moves.
 * paths: (element-type RegiePath): of the beat after. */
void regie_draw_ghosts_after (cairo_t *cr,
                              const RegieDrawOptions *given,
                              GPtrArray *paths);

/* All that any of these paint of the paths; it grows with the options' pixel. */
RegieBox regie_moves_extent (const RegieDrawOptions *given, GPtrArray *paths);

/* What of all this the options ask for, at their moment: nothing without one. */
void regie_draw_beat_moves (cairo_t *cr, const RegieDrawOptions *options);
/* What that covers; empty when nothing. */
RegieBox regie_beat_moves_box (const RegieDrawOptions *options);

G_END_DECLS
