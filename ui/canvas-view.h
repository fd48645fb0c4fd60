/* Where the canvas looks: which part of the plan is on screen, and how large.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/base/geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pixels a metre. 100 % is 100 pixels a metre. */
#define REGIE_ZOOM_MIN 2.
#define REGIE_ZOOM_FULL 100.
#define REGIE_ZOOM_MAX 6400.

typedef struct
{
  RegiePoint origin; /* the plan's point in the widget's top left corner, metres */
  double zoom;       /* widget pixels a metre */
  int width, height; /* of the widget, pixels */
  int scale;         /* device pixels a widget pixel */
} RegieView;

/* The origin moved onto the nearest whole device pixel. All below go by it. */
RegiePoint regie_view_origin (const RegieView *view);
RegiePoint regie_view_to_plan (const RegieView *view, double x, double y);
RegiePoint regie_view_to_screen (const RegieView *view, RegiePoint point);
/* The box in widget pixels, not rounded. */
graphene_rect_t regie_view_box_to_screen (const RegieView *view, RegieBox box);
/* What part of the plan is to be seen. */
RegieBox regie_view_box (const RegieView *view);

void regie_view_pan (RegieView *view, double dx, double dy); /* pixels */
/* Zooms so that the plan's point at the pixel stays there. zoom is clamped. */
void regie_view_zoom_to (RegieView *view, double zoom, double x, double y);
/* Shows all of the box within the margins, no larger than most pixels a metre. */
void regie_view_fit (RegieView *view,
                     RegieBox box,
                     const GtkBorder *margins,
                     double most);
/* Pans as little as it takes to have the box within the margins.
 * Returns: whether it panned. */
gboolean regie_view_reveal (RegieView *view, RegieBox box, const GtkBorder *margins);

G_END_DECLS
