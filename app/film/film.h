/* The performance as pictures in a row, for showing elsewhere: the stage, and below it the beat,
 * its cues and what is said.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/scene.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct
{
  RegieScene *scene; /* (nullable): all of them */
  RegieRole *role;   /* (nullable): watched as: the others are dimmed, its wants told */
  int fps;           /* pictures a second, 1 to 60; 0 is 12 */
  int width; /* pixels, 320 to 3840; 0 is 1280. Nine sixteenths of it are the height */
  gboolean mono;     /* black, white and greys */
  gboolean underlay; /* plans underneath are drawn too */
} RegieFilmOptions;

typedef struct _RegieFilm RegieFilm;

/* The production must stay as it is until the film is freed.
 * Returns: (transfer full) (nullable): NULL with REGIE_ERROR_USAGE set when there is no beat to
 * play or an option is out of range. */
RegieFilm *regie_film_new (RegieProduction *production,
                           const RegieFilmOptions *options,
                           GError **error);
void regie_film_free (RegieFilm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieFilm, regie_film_free)

/* One for each step of the clock, and one of the end. */
unsigned regie_film_n_frames (RegieFilm *self);
/* How long each but the last is to be seen. */
double regie_film_frame_seconds (RegieFilm *self);
void regie_film_size (RegieFilm *self, int *width, int *height);

/* Draws the nth, from 0, in pixels. Quickest in their order. */
void regie_film_draw (RegieFilm *self, cairo_t *cr, unsigned n);

G_END_DECLS
