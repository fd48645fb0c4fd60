/* Where the canvas looks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-view.h"

#include <math.h>

/* The origin itself keeps fractions, or a slow touchpad would never move it. */
RegiePoint
regie_view_origin (const RegieView *view)
{
  double device = view->zoom * view->scale;

  return (RegiePoint){ rint (view->origin.x * device) / device,
                       rint (view->origin.y * device) / device };
}

RegiePoint
regie_view_to_plan (const RegieView *view, double x, double y)
{
  RegiePoint origin = regie_view_origin (view);

  return (RegiePoint){ origin.x + x / view->zoom, origin.y + y / view->zoom };
}

RegiePoint
regie_view_to_screen (const RegieView *view, RegiePoint point)
{
  RegiePoint origin = regie_view_origin (view);

  return (RegiePoint){ (point.x - origin.x) * view->zoom,
                       (point.y - origin.y) * view->zoom };
}

graphene_rect_t
regie_view_box_to_screen (const RegieView *view, RegieBox box)
{
  RegiePoint at = regie_view_to_screen (view, (RegiePoint){ box.x, box.y });

  return GRAPHENE_RECT_INIT (at.x, at.y, box.width * view->zoom, box.height * view->zoom);
}

RegieBox
regie_view_box (const RegieView *view)
{
  RegiePoint origin = regie_view_origin (view);

  return (RegieBox){ origin.x, origin.y, view->width / view->zoom,
                     view->height / view->zoom };
}

void
regie_view_pan (RegieView *view, double dx, double dy)
{
  view->origin.x -= dx / view->zoom;
  view->origin.y -= dy / view->zoom;
}

void
regie_view_zoom_to (RegieView *view, double zoom, double x, double y)
{
  double old = view->zoom;

  view->zoom = CLAMP (zoom, REGIE_ZOOM_MIN, REGIE_ZOOM_MAX);
  view->origin.x += x / old - x / view->zoom;
  view->origin.y += y / old - y / view->zoom;
}

void
regie_view_fit (RegieView *view, RegieBox box, const GtkBorder *margins, double most)
{
  double room_x = MAX (view->width - margins->left - margins->right, 1);
  double room_y = MAX (view->height - margins->top - margins->bottom, 1);
  double zoom;

  if (regie_box_is_empty (box))
    return;
  zoom = MIN (room_x / MAX (box.width, 0.01), room_y / MAX (box.height, 0.01));
  view->zoom = CLAMP (MIN (zoom, most), REGIE_ZOOM_MIN, REGIE_ZOOM_MAX);
  view->origin.x = box.x + box.width / 2 - (margins->left + room_x / 2) / view->zoom;
  view->origin.y = box.y + box.height / 2 - (margins->top + room_y / 2) / view->zoom;
}

/* How far to move from..to so that it lies within 0..room; the start wins when it is too
 * long. */
static double
way_in (double from, double to, double low, double high)
{
  if (from < low || to - from > high - low)
    return low - from;
  return to > high ? high - to : 0;
}

gboolean
regie_view_reveal (RegieView *view, RegieBox box, const GtkBorder *margins)
{
  graphene_rect_t at = regie_view_box_to_screen (view, box);
  double dx = way_in (at.origin.x, at.origin.x + at.size.width, margins->left,
                      view->width - margins->right);
  double dy = way_in (at.origin.y, at.origin.y + at.size.height, margins->top,
                      view->height - margins->bottom);

  if (dx == 0 && dy == 0)
    return FALSE;
  regie_view_pan (view, dx, dy);
  return TRUE;
}
