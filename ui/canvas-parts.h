/* What the canvas is made of: canvas.c is the widget, canvas-look.c where it looks. For them
 * alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/canvas-gestures.h"
#include "ui/canvas-menu.h"
#include "ui/canvas-proxies.h"
#include "ui/canvas-rulers.h"
#include "ui/canvas-tiles.h"

G_BEGIN_DECLS

struct _RegieCanvas
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GSignalGroup *signals, *picks; /* the stage's, its selection's */
  RegieSetting *setting;         /* borrowed: whose fit was made; only compared */
  RegieView view;
  RegieTiles *tiles;
  RegieGestures *gestures;
  RegieRulers *marks;
  RegieProxies *proxies;
  RegieTheme theme;
  GskRenderNode *live; /* kept until the stage says otherwise */
  RegieCanvasMenu *menu;
  double mark_x, mark_y;
  guint settle, redraw;
  gboolean fitted; /* not panned or zoomed since: it is fitted again to another size */
  gboolean rulers;
};

/* What was drawn live is drawn anew. */
void regie_canvas_drop_live (RegieCanvas *self);
/* Has another size: fitted it stays so, else the middle stays in the middle. */
void regie_canvas_resize (RegieCanvas *self, int width, int height);

G_END_DECLS
