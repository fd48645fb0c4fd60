/* Captions of the storyboard's panels. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/plan.h"

G_BEGIN_DECLS

#define REGIE_CAPTION_PAD 7.0

typedef struct
{
  const RegieDrawOptions *draw;
  double size; /* points */
} RegieCaption;

/* Number, title, verdicts, roles and what happens, one under the other or, in a caption below
 * the plan, with the verdicts at the right. */
void regie_caption_draw_scene (const RegieCaption *self,
                               cairo_t *cr,
                               RegieBox box,
                               RegieScene *scene);

/* Number, title, duration, feeling, what each role does and says, and the cues. What has no
 * room even in small letters ends with an ellipsis, each role's words by themselves.
 * with_scene: the number tells the scene too. */
void regie_caption_draw_beat (const RegieCaption *self,
                              cairo_t *cr,
                              RegieBox box,
                              RegieBeat *beat,
                              gboolean with_scene);
/* How tall a box so wide must be for all of it. */
double regie_caption_beat_height (const RegieCaption *self,
                                  double width,
                                  RegieBeat *beat);

G_END_DECLS
