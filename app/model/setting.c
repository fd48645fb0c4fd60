/* The tables of a setting and what is built in it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/setting.h"

#include "app/model/element.h"
#include "app/model/type.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const RegieChoice regie_opening_kinds[] = {
  { "door", N_ ("Door") },
  { "window", N_ ("Window") },
  { "passage", N_ ("Passage") },
  { NULL, NULL },
};

const RegieChoice regie_swings[] = {
  { "in", N_ ("Swings in") },
  { "out", N_ ("Swings out") },
  { "none", N_ ("Slides") },
  { NULL, NULL },
};

const RegieChoice regie_hands[] = {
  { "left", N_ ("Hinged left") },
  { "right", N_ ("Hinged right") },
  { NULL, NULL },
};

const RegieChoice regie_zone_kinds[] = {
  { "frontstage", N_ ("Frontstage") },
  { "backstage", N_ ("Backstage") },
  { "threshold", N_ ("Threshold") },
  { "queue", N_ ("Queue") },
  { "seating", N_ ("Seating") },
  { "service", N_ ("Service") },
  { NULL, NULL },
};

const RegieChoice regie_places[] = {
  { "zones", N_ ("By zones") },
  { "clock", N_ ("By the clock") },
  { "areas", N_ ("By areas of the stage") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField opening_fields[] = {
  REGIE_CHOICE (RegieOpening, "kind", N_ ("Kind"), kind, regie_opening_kinds, REGIE_OPENING_DOOR),
  REGIE_REAL (RegieOpening, "at", N_ ("Along the wall"), at, "m", 0, 10000, 0),
  REGIE_REAL (RegieOpening, "width", N_ ("Width"), width, "m", 0.1, 100, 0.9),
  REGIE_CHOICE (RegieOpening, "swing", N_ ("Swing"), swing, regie_swings, REGIE_SWING_IN),
  REGIE_CHOICE (RegieOpening, "hand", N_ ("Hand"), hand, regie_hands, REGIE_HAND_LEFT),
  REGIE_TEXT (RegieOpening, "label", N_ ("Name"), label),
};

static const RegieField wall_fields[] = {
  REGIE_POINTS (RegieWall, "points", N_ ("Points"), points),
  REGIE_BOOL (RegieWall, "closed", N_ ("Closed"), closed, FALSE),
  REGIE_REAL (RegieWall, "thickness", N_ ("Thickness"), thickness, "m", 0.01, 5, 0.2),
  REGIE_REAL (RegieWall, "height", N_ ("Height"), height, "m", 0, 100, 2.8),
};

static const RegieChildren wall_children[] = {
  REGIE_LIST_OF (RegieWall, "opening", N_ ("Openings"), openings, regie_opening_get_type),
};

static const RegieField zone_fields[] = {
  REGIE_CHOICE (RegieZone, "kind", N_ ("Kind"), kind, regie_zone_kinds, REGIE_ZONE_FRONTSTAGE),
  REGIE_TEXT (RegieZone, "name", N_ ("Name"), name),
  REGIE_POINTS (RegieZone, "points", N_ ("Points"), points),
};

static const RegieField line_of_visibility_fields[] = {
  REGIE_POINTS (RegieLineOfVisibility, "points", N_ ("Points"), points),
};

static const RegieField dimension_fields[] = {
  REGIE_REAL (RegieDimension, "from-x", N_ ("From, across"), from_x, "m", -1000, 1000, 0),
  REGIE_REAL (RegieDimension, "from-y", N_ ("From, down"), from_y, "m", -1000, 1000, 0),
  REGIE_REAL (RegieDimension, "to-x", N_ ("To, across"), to_x, "m", -1000, 1000, 0),
  REGIE_REAL (RegieDimension, "to-y", N_ ("To, down"), to_y, "m", -1000, 1000, 0),
  REGIE_REAL (RegieDimension, "offset", N_ ("Offset"), offset, "m", -100, 100, 0),
};

static const RegieField note_fields[] = {
  REGIE_REAL (RegieNote, "x", N_ ("Across"), x, "m", -1000, 1000, 0),
  REGIE_REAL (RegieNote, "y", N_ ("Down"), y, "m", -1000, 1000, 0),
  REGIE_PROSE (RegieNote, "text", N_ ("Text"), text),
};

static const RegieField underlay_fields[] = {
  REGIE_TEXT (RegieUnderlay, "name", N_ ("Name"), name),
  REGIE_REAL (RegieUnderlay, "x", N_ ("Across"), x, "m", -10000, 10000, 0),
  REGIE_REAL (RegieUnderlay, "y", N_ ("Down"), y, "m", -10000, 10000, 0),
  REGIE_REAL (RegieUnderlay, "width", N_ ("Width"), width, "m", 0.01, 10000, 1),
  REGIE_REAL (RegieUnderlay, "depth", N_ ("Depth"), depth, "m", 0.01, 10000, 1),
  REGIE_REAL (RegieUnderlay, "turn", N_ ("Turned by"), turn, "°", -360, 360, 0),
  REGIE_REAL (RegieUnderlay, "opacity", N_ ("Opacity"), opacity, NULL, 0.05, 1, 0.5),
  REGIE_BOOL (RegieUnderlay, "locked", N_ ("Locked"), locked, FALSE),
  REGIE_BOOL (RegieUnderlay, "hidden", N_ ("Hidden"), hidden, FALSE),
  REGIE_DATA (RegieUnderlay, "picture", N_ ("Picture"), picture),
};

static const RegieField setting_fields[] = {
  REGIE_TEXT (RegieSetting, "name", N_ ("Name"), name),
  REGIE_REAL (RegieSetting, "width", N_ ("Width"), width, "m", 0.5, 1000, 8),
  REGIE_REAL (RegieSetting, "depth", N_ ("Depth"), depth, "m", 0.5, 1000, 6),
  REGIE_REAL (RegieSetting, "entrance-x", N_ ("Entrance, across"), entrance_x, "m", -1000, 1000, 0),
  REGIE_REAL (RegieSetting, "entrance-y", N_ ("Entrance, down"), entrance_y, "m", -1000, 1000, 0),
  REGIE_REAL (RegieSetting, "orientation", N_ ("North"), orientation, "°", -360, 360, 0),
  REGIE_CHOICE (RegieSetting, "places", N_ ("Places are told"), places, regie_places, REGIE_PLACES_ZONES),
};

static const RegieChildren setting_children[] = {
  REGIE_LIST_OF (RegieSetting, "wall", N_ ("Walls"), walls, regie_wall_get_type),
  REGIE_LIST_OF (RegieSetting, "zone", N_ ("Zones"), zones, regie_zone_get_type),
  REGIE_LIST_OF (RegieSetting, "line-of-visibility", N_ ("Lines of visibility"), lines_of_visibility, regie_line_of_visibility_get_type),
  REGIE_LIST_OF (RegieSetting, "element", N_ ("Elements"), elements, regie_element_get_type),
  REGIE_LIST_OF (RegieSetting, "dimension", N_ ("Dimensions"), dimensions, regie_dimension_get_type),
  REGIE_LIST_OF (RegieSetting, "note", N_ ("Notes"), notes, regie_note_get_type),
  REGIE_LIST_OF (RegieSetting, "underlay", N_ ("Plans underneath"), underlays, regie_underlay_get_type),
};

REGIE_DEFINE_LEAF (RegieOpening, regie_opening, "opening", N_ ("Opening"), "o", opening_fields)
REGIE_DEFINE_RECORD (RegieWall, regie_wall, "wall", N_ ("Wall"), "w", wall_fields, wall_children)
REGIE_DEFINE_LEAF (RegieZone, regie_zone, "zone", N_ ("Zone"), "z", zone_fields)
REGIE_DEFINE_LEAF (RegieLineOfVisibility, regie_line_of_visibility, "line-of-visibility", N_ ("Line of visibility"), "v", line_of_visibility_fields)
REGIE_DEFINE_LEAF (RegieDimension, regie_dimension, "dimension", N_ ("Dimension"), "d", dimension_fields)
REGIE_DEFINE_LEAF (RegieNote, regie_note, "note", N_ ("Note"), "n", note_fields)
REGIE_DEFINE_LEAF (RegieUnderlay, regie_underlay, "underlay", N_ ("Plan underneath"), "u", underlay_fields)
REGIE_DEFINE_RECORD (RegieSetting, regie_setting, "setting", N_ ("Setting"), "s", setting_fields, setting_children)
/* clang-format on */

static size_t
count_segments (RegieWall *self)
{
  if (!self->points || self->points->n < 2)
    return 0;
  return self->points->n - (self->closed ? 0 : 1);
}

static void
get_segment (RegieWall *self, size_t i, RegiePoint *a, RegiePoint *b)
{
  *a = self->points->at[i];
  *b = self->points->at[(i + 1) % self->points->n];
}

double
regie_wall_length (RegieWall *self)
{
  double length = 0;
  RegiePoint a, b;

  for (size_t i = 0; i < count_segments (self); i++)
    {
      get_segment (self, i, &a, &b);
      length += regie_distance (a, b);
    }
  return length;
}

RegiePoint
regie_wall_at (RegieWall *self, double along, RegiePoint *direction)
{
  size_t n = count_segments (self);
  RegiePoint a = { 0, 0 }, b = { 1, 0 }, unit;
  double length = 1;

  for (size_t i = 0; i < n; i++)
    {
      get_segment (self, i, &a, &b);
      length = regie_distance (a, b);
      if (along <= length || i + 1 == n)
        break;
      along -= length;
    }
  unit = length > 0 ? (RegiePoint){ (b.x - a.x) / length, (b.y - a.y) / length }
                    : (RegiePoint){ 1, 0 };
  if (direction)
    *direction = unit;
  return (RegiePoint){ a.x + unit.x * along, a.y + unit.y * along };
}

double
regie_wall_nearest (RegieWall *self, RegiePoint point, double *distance)
{
  double best = INFINITY, along = 0, start = 0;

  for (size_t i = 0; i < count_segments (self); i++)
    {
      RegiePoint a, b, near;
      double t, length;

      get_segment (self, i, &a, &b);
      length = regie_distance (a, b);
      near = regie_segment_nearest (a, b, point, &t);
      if (regie_distance (near, point) < best)
        {
          best = regie_distance (near, point);
          along = start + t * length;
        }
      start += length;
    }
  if (distance)
    *distance = best;
  return along;
}

void
regie_underlay_corners (RegieUnderlay *self, RegiePoint corners[4])
{
  regie_corners_turned ((RegiePoint){ self->x, self->y },
                        (RegiePoint){ self->width, self->depth }, self->turn, corners);
}
