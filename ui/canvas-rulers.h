/* Rulers along the top and the left of the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"
#include "ui/canvas-theme.h"
#include "ui/canvas-view.h"

G_BEGIN_DECLS

typedef struct _RegieRulers RegieRulers;

/* What the rulers point out. */
typedef struct
{
  double x, y;        /* the pointer, pixels; NAN for none */
  RegieBox selection; /* metres; empty for none */
} RegieRulerMarks;

/* widget: whose font is used. */
RegieRulers *regie_rulers_new (GtkWidget *widget);
void regie_rulers_free (RegieRulers *rulers);
void regie_rulers_set_imperial (RegieRulers *rulers, gboolean imperial);
/* Call when theme or font changed. */
void regie_rulers_drop (RegieRulers *rulers);
/* How wide they are, pixels. */
int regie_rulers_size (RegieRulers *rulers);
void regie_rulers_snapshot (RegieRulers *rulers,
                            GtkSnapshot *snapshot,
                            const RegieView *view,
                            const RegieTheme *theme,
                            const RegieRulerMarks *marks);

/* What is written at the place: "2.5", "3′ 6″". step: between two labels. Both metres.
 * Returns: (transfer full). */
char *regie_ruler_label (double at, double step, gboolean imperial);
/* Metres between two labels at so many pixels a metre. parts: (out): ticks in between. */
double regie_ruler_step (double zoom, double room, gboolean imperial, int *parts);

G_END_DECLS
