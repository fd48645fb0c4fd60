/* How selection, handles, guides and previews look: sizes in pixels, one accent.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/stage/private.h"

G_BEGIN_DECLS

#define REGIE_HANDLE_PIXELS 8.0

void regie_ink_line (const RegieInk *ink, RegiePoint a, RegiePoint b, gboolean dashed);
void regie_ink_path (const RegieInk *ink,
                     const RegiePoint *points,
                     size_t n,
                     gboolean closed);
void regie_ink_box (const RegieInk *ink, RegieBox box, double fill_alpha);
void regie_ink_square (const RegieInk *ink, RegiePoint at); /* a handle */
void regie_ink_ring (const RegieInk *ink, RegiePoint at, double radius);
void regie_ink_knob (const RegieInk *ink, RegiePoint at);   /* a round handle */
void regie_ink_dot (const RegieInk *ink, RegiePoint at);    /* an edge's middle */
void regie_ink_picked (const RegieInk *ink, RegiePoint at); /* a corner that is picked */
/* Words on a small plate of the accent's colour, centred on the point. */
void regie_ink_label (const RegieInk *ink, RegiePoint at, const char *text);
void regie_ink_length (const RegieInk *ink, RegiePoint at, double metres);

/* Outlines of what is selected. */
void regie_feedback_selection (RegieStage *self, const RegieInk *ink);
RegieBox regie_feedback_selection_box (RegieStage *self, double pixel);

G_END_DECLS
