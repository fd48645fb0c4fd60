/* The canvas's own colours: what lies round the paper and on it follows the desktop.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/draw/symbols.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  RegieStyle style; /* of the drawing */
  GdkRGBA ruler, ruler_text, ruler_line, edge;
  GdkRGBA accent; /* selection, and nothing else */
} RegieTheme;

/* As the desktop asks now. */
RegieTheme regie_theme_read (void);
/* Gives widgets with the CSS name "regie-canvas" the room's colour; a style sheet of the
 * application overrides it. Harmless when called again. */
void regie_theme_install (GdkDisplay *display);

G_END_DECLS
