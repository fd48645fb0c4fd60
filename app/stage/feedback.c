/* How selection, handles, guides and previews look.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/feedback.h"

#include "app/base/units.h"

#include <pango/pangocairo.h>

#define LABEL_PIXELS 12.0
/* Room round the selection for handles, the turn handle's stalk and a length. */
#define MARGIN_PIXELS 48.0

static void
set_accent (const RegieInk *ink, double alpha)
{
  cairo_set_source_rgba (ink->cr, ink->accent[0], ink->accent[1], ink->accent[2], alpha);
}

static void
stroke (const RegieInk *ink, double pixels)
{
  cairo_set_line_width (ink->cr, pixels * ink->pixel);
  cairo_stroke (ink->cr);
}

void
regie_ink_line (const RegieInk *ink, RegiePoint a, RegiePoint b, gboolean dashed)
{
  const double dashes[] = { 4 * ink->pixel, 3 * ink->pixel };

  set_accent (ink, 1);
  cairo_set_dash (ink->cr, dashes, dashed ? 2 : 0, 0);
  cairo_move_to (ink->cr, a.x, a.y);
  cairo_line_to (ink->cr, b.x, b.y);
  stroke (ink, 1);
  cairo_set_dash (ink->cr, NULL, 0, 0);
}

void
regie_ink_path (const RegieInk *ink, const RegiePoint *points, size_t n, gboolean closed)
{
  set_accent (ink, 1);
  cairo_new_path (ink->cr);
  for (size_t i = 0; i < n; i++)
    cairo_line_to (ink->cr, points[i].x, points[i].y);
  if (closed)
    cairo_close_path (ink->cr);
  stroke (ink, 1.5);
}

void
regie_ink_box (const RegieInk *ink, RegieBox box, double fill_alpha)
{
  cairo_rectangle (ink->cr, box.x, box.y, box.width, box.height);
  set_accent (ink, fill_alpha);
  cairo_fill_preserve (ink->cr);
  set_accent (ink, 1);
  stroke (ink, 1);
}

static void
finish_handle (const RegieInk *ink)
{
  cairo_set_source_rgb (ink->cr, 1, 1, 1);
  cairo_fill_preserve (ink->cr);
  set_accent (ink, 1);
  stroke (ink, 1.5);
}

void
regie_ink_square (const RegieInk *ink, RegiePoint at)
{
  double size = REGIE_HANDLE_PIXELS * ink->pixel;

  cairo_rectangle (ink->cr, at.x - size / 2, at.y - size / 2, size, size);
  finish_handle (ink);
}

static void
path_round (const RegieInk *ink, RegiePoint at, double share)
{
  cairo_new_path (ink->cr);
  cairo_arc (ink->cr, at.x, at.y, REGIE_HANDLE_PIXELS * share * ink->pixel, 0, 2 * G_PI);
}

void
regie_ink_ring (const RegieInk *ink, RegiePoint at, double radius)
{
  set_accent (ink, 1);
  cairo_new_path (ink->cr);
  cairo_arc (ink->cr, at.x, at.y, radius, 0, 2 * G_PI);
  stroke (ink, 1.5);
}

void
regie_ink_knob (const RegieInk *ink, RegiePoint at)
{
  path_round (ink, at, 0.6);
  finish_handle (ink);
}

void
regie_ink_dot (const RegieInk *ink, RegiePoint at)
{
  path_round (ink, at, 0.4);
  finish_handle (ink);
}

void
regie_ink_picked (const RegieInk *ink, RegiePoint at)
{
  regie_ink_knob (ink, at);
  path_round (ink, at, 0.4);
  set_accent (ink, 1);
  cairo_fill (ink->cr);
}

void
regie_ink_label (const RegieInk *ink, RegiePoint at, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  int width, height;

  cairo_save (ink->cr);
  cairo_translate (ink->cr, at.x, at.y);
  cairo_scale (ink->cr, ink->pixel, ink->pixel);
  layout = pango_cairo_create_layout (ink->cr); /* at the scale it is shown at */
  pango_font_description_set_absolute_size (font, LABEL_PIXELS * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_rectangle (ink->cr, -width / 2.0 - 4, -height / 2.0 - 1, width + 8, height + 2);
  set_accent (ink, 1);
  cairo_fill (ink->cr);
  cairo_set_source_rgb (ink->cr, 1, 1, 1);
  cairo_move_to (ink->cr, -width / 2.0, -height / 2.0);
  pango_cairo_show_layout (ink->cr, layout);
  cairo_restore (ink->cr);
}

void
regie_ink_length (const RegieInk *ink, RegiePoint at, double metres)
{
  g_autofree char *text = regie_length_format (metres, ink->imperial);

  regie_ink_label (ink, at, text);
}

static void
outline_opening (const RegieInk *ink, RegieOpening *opening)
{
  RegieWall *wall = (RegieWall *) opening->parent_instance.owner;
  double half = opening->width / 2, side;
  RegiePoint at, way, corners[4];

  if (!wall)
    return;
  side = wall->thickness / 2 + 2 * ink->pixel;
  at = regie_wall_at (wall, opening->at, &way);
  for (int i = 0; i < 4; i++)
    {
      double along = i == 0 || i == 3 ? -half : half, across = i < 2 ? -side : side;

      corners[i] = (RegiePoint){ at.x + way.x * along - way.y * across,
                                 at.y + way.y * along + way.x * across };
    }
  regie_ink_path (ink, corners, 4, TRUE);
}

static void
outline_points (const RegieInk *ink, const RegiePoints *points, gboolean closed)
{
  if (points)
    regie_ink_path (ink, points->at, points->n, closed);
}

static void
outline (const RegieInk *ink, RegieRecord *record)
{
  RegiePoint corners[4];

  if (REGIE_IS_ELEMENT (record))
    {
      regie_element_corners (REGIE_ELEMENT (record), corners);
      regie_ink_path (ink, corners, 4, TRUE);
    }
  else if (REGIE_IS_UNDERLAY (record))
    {
      regie_underlay_corners (REGIE_UNDERLAY (record), corners);
      regie_ink_path (ink, corners, 4, TRUE);
    }
  else if (REGIE_IS_POSITION (record))
    {
      RegiePosition *position = REGIE_POSITION (record);

      regie_ink_ring (ink, (RegiePoint){ position->x, position->y },
                      REGIE_BODY_RADIUS + 3 * ink->pixel);
    }
  else if (REGIE_IS_WALL (record))
    outline_points (ink, REGIE_WALL (record)->points, REGIE_WALL (record)->closed);
  else if (REGIE_IS_ZONE (record))
    outline_points (ink, REGIE_ZONE (record)->points, TRUE);
  else if (REGIE_IS_LINE_OF_VISIBILITY (record))
    outline_points (ink, REGIE_LINE_OF_VISIBILITY (record)->points, FALSE);
  else if (REGIE_IS_OPENING (record))
    outline_opening (ink, REGIE_OPENING (record));
  else
    regie_ink_box (ink, regie_record_outline (record), 0);
}

void
regie_feedback_selection (RegieStage *self, const RegieInk *ink)
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (self->selection, i)); i++)
    if (!regie_stage_is_hidden (self, record))
      outline (ink, record);
}

RegieBox
regie_feedback_selection_box (RegieStage *self, double pixel)
{
  RegieBox box = REGIE_BOX_EMPTY;
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (self->selection, i)); i++)
    box = regie_box_union (box, regie_record_outline (record));
  return regie_box_grow (box, MARGIN_PIXELS * pixel);
}
