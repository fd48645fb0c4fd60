/* How the panels of a scene are cut into picture and words: alike, so that they compare. For
 * app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/storyboard-caption.h"

G_BEGIN_DECLS

typedef struct
{
  RegieBox part;   /* metres of the setting that are shown */
  gboolean beside; /* the words stand at the right, else below */
  double extent;   /* points the words take, across or down */
  double size;     /* of the letters, points: 7 or more */
} RegiePanelCut;

/* The part of the setting where the scene plays: all places and ways of what moves and of
 * all who stand there, with room round them. */
RegieBox regie_panel_part (RegieProduction *production, RegieScene *scene);

/* Letters as large as leave all words of the scene whole, then the picture as large as it
 * can be. caption: its size is the largest wanted. box: a panel. */
RegiePanelCut regie_panel_cut (const RegieCaption *caption,
                               RegieScene *scene,
                               RegieBox part,
                               RegieBox box);

/* Picture, then words. */
void regie_panel_split (const RegiePanelCut *self, RegieBox box, RegieBox parts[2]);

/* Points a metre at which the part fills the picture. */
double regie_panel_scale (const RegiePanelCut *self, RegieBox box);

G_END_DECLS
