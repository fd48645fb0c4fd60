/* Captions of the storyboard's panels. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/sheets.h"

G_BEGIN_DECLS

#define REGIE_CAPTION_PAD 7.0

typedef struct
{
  const RegieDrawOptions *draw;
  double size;         /* points */
  unsigned fields;     /* bits of 1 << RegiePanelField */
  gboolean beside;     /* at the right of the picture, else below it */
  gboolean with_scene; /* the beat's number tells the scene too */
  gboolean tight;      /* no room to spare: number, title and facts run on */
} RegieCaption;

/* Number, title, verdicts, roles and what happens, one under the other or, in a caption below
 * the plan, with the verdicts at the right. */
void regie_caption_draw_scene (const RegieCaption *self,
                               cairo_t *cr,
                               RegieBox box,
                               RegieScene *scene);

/* Number, title, duration and the fields. Where these have no room, the least important are
 * left out and named. */
void regie_caption_draw_beat (const RegieCaption *self,
                              cairo_t *cr,
                              RegieBox box,
                              RegieBeat *beat);
/* How tall a box so wide must be for all of it. */
double regie_caption_beat_height (const RegieCaption *self,
                                  double width,
                                  RegieBeat *beat);

G_END_DECLS
