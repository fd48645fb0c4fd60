/* Symbols and roles dragged onto the canvas from the panels beside it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-private.h"

G_BEGIN_DECLS

/* A drag's text is "symbol:NAME", a symbol's file name, or "role:ID". */
#define REGIE_DROP_SYMBOL "symbol:"
#define REGIE_DROP_ROLE "role:"

/* Returns: (transfer floating): the controller, with the type G_TYPE_STRING. */
GtkEventController *regie_canvas_drop_new (RegieCanvas *canvas);

G_END_DECLS
