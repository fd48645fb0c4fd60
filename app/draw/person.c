/* Where a role stands: a circle with its initials and a wedge to where it looks. Customers
 * are hollow and staff filled, so that a print without colours still tells them apart.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/ink.h"
#include "app/draw/parts.h"
#include "app/model/role-name.h"

#include <math.h>

#define NAME_FROM 5.0    /* pixels a name's letters would have on the ground */
#define LONG_NAME 22     /* letters */
#define NAME_WIDTH 100.0 /* units */
#define WEDGE 1.52       /* radii from the middle to the wedge's tip */
#define REACH 2.2        /* radii from the middle to the end of a queue's tail */
#define NAME_HEIGHT 0.13 /* metres */

/* Never so small that its initials could not be read. */
double
regie_person_radius (const RegieDrawOptions *options)
{
  double least = regie_style_is_paper (options->style) ? 7 : 8;

  return MAX (REGIE_BODY_RADIUS, least * regie_draw_unit (options));
}

static unsigned
colour_of (RegieRole *role, RegieStyle style)
{
  if (style == REGIE_STYLE_CONTRAST || style == REGIE_STYLE_MONO)
    return 0x000000;
  return regie_ink_parse (role ? role->colour : NULL, 0x3d3846);
}

static void
draw_wedge (cairo_t *cr, double radius, double turn)
{
  double wide = 0.5;

  cairo_save (cr);
  cairo_rotate (cr, turn * G_PI / 180);
  cairo_new_path (cr);
  cairo_move_to (cr, -radius * wide, radius * 0.93);
  cairo_line_to (cr, 0, radius * WEDGE);
  cairo_line_to (cr, radius * wide, radius * 0.93);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Behind the body: the back of a chair, or the tail of a queue. */
static void
draw_posture (cairo_t *cr, RegiePosition *position, const RegieDrawOptions *options)
{
  RegieRole *role = regie_position_role (position, options->production);
  double radius = regie_person_radius (options);

  if (position->posture == REGIE_POSTURE_STANDING)
    return;
  cairo_save (cr);
  cairo_translate (cr, position->x, position->y);
  cairo_rotate (cr, position->turn * G_PI / 180);
  regie_ink_set_rgb (cr, colour_of (role, options->style), 1);
  cairo_new_path (cr);
  if (position->posture == REGIE_POSTURE_SEATED)
    {
      cairo_set_line_width (cr, radius * 0.2);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_arc (cr, 0, 0, radius * 1.32, -G_PI * 0.82, -G_PI * 0.18);
      cairo_stroke (cr);
    }
  else
    for (int i = 0; i < 3; i++)
      {
        cairo_arc (cr, 0, -radius * (1.34 + 0.34 * i), radius * (0.15 - 0.025 * i), 0,
                   2 * G_PI);
        cairo_fill (cr);
      }
  cairo_restore (cr);
}

static void
draw_initials (cairo_t *cr,
               RegiePoint centre,
               RegieRole *role,
               double radius,
               unsigned ink)
{
  RegieLettering style = {
    .unit = radius / 10, .size = 9.6, .bold = TRUE, .across = 0.5, .down = 0.5
  };
  g_autofree char *initials = role ? regie_role_initials (role) : NULL;
  RegieBox box;

  if (!role)
    return;
  box = regie_lettering_box (centre, initials, &style);
  if (box.width > 1.5 * radius)
    style.size *= 1.5 * radius / box.width;
  regie_ink_set_rgb (cr, ink, 1);
  regie_lettering_draw (cr, centre, initials, &style);
}

void
regie_draw_person (cairo_t *cr,
                   RegiePoint centre,
                   double turn,
                   RegieRole *role,
                   const RegieDrawOptions *options)
{
  double radius = regie_person_radius (options), rim;
  unsigned colour = colour_of (role, options->style);
  gboolean hollow = !role || role->part == REGIE_PART_CUSTOMER;
  gboolean pale = regie_ink_luminance (colour) > 0.55;

  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  /* A rim of paper lifts the person off whatever is below. */
  cairo_arc (cr, 0, 0, radius + 0.6 * regie_draw_unit (options), 0, 2 * G_PI);
  regie_ink_set_rgb (cr, 0xffffff, 0.9);
  cairo_fill (cr);
  regie_ink_set_rgb (cr, colour, 1);
  draw_wedge (cr, radius, turn);
  rim = hollow ? radius * 0.17 : 0;
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius - rim / 2, 0, 2 * G_PI);
  if (hollow)
    {
      regie_ink_set_rgb (cr, 0xffffff, 1);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, rim);
      regie_ink_set_rgb (cr, colour, 1);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
  cairo_restore (cr);
  draw_initials (cr, centre, role, radius, hollow ? colour : pale ? 0x000000 : 0xffffff);
}

/* Below the circle, or above it when the wedge points down; past the wedge when something is
 * drawn behind the body. Returns: the point the name is written at. */
static RegiePoint
place_name (RegiePosition *position,
            const RegieDrawOptions *options,
            RegieLettering *style)
{
  double unit = regie_draw_unit (options), radius = regie_person_radius (options);
  double down = cos (position->turn * G_PI / 180);
  gboolean bare = position->posture == REGIE_POSTURE_STANDING;
  gboolean above = bare ? down > 0.5 : down < 0;
  double away = (bare ? radius : WEDGE * radius) + 2.5 * unit;

  *style = (RegieLettering){ .unit = unit,
                             .size = regie_style_is_paper (options->style) ? 7 : 10,
                             .across = 0.5,
                             .down = above ? 1 : 0 };
  return (RegiePoint){ position->x, position->y + away * (above ? -1 : 1) };
}

static gboolean
has_name (RegieRole *role, const RegieDrawOptions *options)
{
  return options->labels && role && role->name &&
         NAME_HEIGHT / options->pixel >= NAME_FROM;
}

/* A long one would cover what it stands beside. */
static void
keep_short (RegieLettering *style, const char *name)
{
  if (g_utf8_strlen (name, -1) < LONG_NAME)
    return;
  style->lines = 1;
  style->width = NAME_WIDTH;
}

RegieBox
regie_position_words (RegiePosition *position, const RegieDrawOptions *options)
{
  RegieRole *role = regie_position_role (position, options->production);
  RegieLettering style;
  RegiePoint at = place_name (position, options, &style);

  if (!has_name (role, options))
    return REGIE_BOX_EMPTY;
  keep_short (&style, role->name);
  return regie_lettering_box (at, role->name, &style);
}

static void
draw_name (cairo_t *cr,
           RegiePosition *position,
           RegieRole *role,
           const RegieDrawOptions *options)
{
  RegieLettering style;
  RegiePoint at = place_name (position, options, &style);

  if (!has_name (role, options))
    return;
  keep_short (&style, role->name);
  regie_lettering_draw_plated (cr, at, role->name, &style,
                               (RegiePlate){
                                 regie_ink_colour (REGIE_INK_FLOOR, options->style),
                                 colour_of (role, options->style), 0.8 });
}

void
regie_draw_position (cairo_t *cr,
                     RegiePosition *position,
                     const RegieDrawOptions *options)
{
  RegieRole *role = regie_position_role (position, options->production);

  draw_posture (cr, position, options);
  regie_draw_person (cr, (RegiePoint){ position->x, position->y }, position->turn, role,
                     options);
  draw_name (cr, position, role, options);
}

RegieBox
regie_position_extent (RegiePosition *position, const RegieDrawOptions *options)
{
  double unit = regie_draw_unit (options), radius = regie_person_radius (options);
  RegieRole *role = regie_position_role (position, options->production);
  double half = radius * REACH;
  RegiePoint at = { position->x, position->y };

  if (role && role->name && options->labels)
    half = MAX (half, g_utf8_strlen (role->name, -1) * 5.5 * unit);
  return regie_box_of ((RegiePoint){ at.x - half,
                                     at.y -
                                       MAX (radius * REACH, WEDGE * radius + 18 * unit) },
                       (RegiePoint){
                         at.x + half,
                         at.y + MAX (radius * REACH, WEDGE * radius + 18 * unit) });
}
