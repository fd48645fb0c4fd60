/* In words: what is picked.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/describe.h"

#include "app/base/units.h"
#include "app/model/stand-in.h"
#include "app/play/sentence.h"
#include "app/stage/bend.h"
#include "app/stage/whereabouts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
kind_of (RegieRecord *record)
{
  if (REGIE_IS_ELEMENT (record))
    return _ (regie_element_kinds[REGIE_ELEMENT (record)->kind].label);
  return _ (REGIE_RECORD_GET_CLASS (record)->label);
}

static char *
tell_length (double metres, gboolean imperial)
{
  g_autofree char *length = regie_length_format (metres, imperial);

  /* Translators: of a wall or a line; %s is a length with its unit */
  return g_strdup_printf (_ ("%s long"), length);
}

static double
measure (RegieDimension *dimension)
{
  return regie_distance ((RegiePoint){ dimension->from_x, dimension->from_y },
                         (RegiePoint){ dimension->to_x, dimension->to_y });
}

/* Returns: (nullable): NULL for what has its size among its numbers. */
static char *
tell_extent (RegieRecord *record, gboolean imperial)
{
  if (REGIE_IS_WALL (record))
    return tell_length (regie_wall_length (REGIE_WALL (record)), imperial);
  if (REGIE_IS_LINE_OF_VISIBILITY (record))
    return tell_length (regie_points_length (REGIE_LINE_OF_VISIBILITY (record)->points),
                        imperial);
  if (REGIE_IS_DIMENSION (record))
    return tell_length (measure (REGIE_DIMENSION (record)), imperial);
  if (REGIE_IS_ZONE (record))
    return regie_area_format (fabs (regie_points_area (REGIE_ZONE (record)->points)),
                              imperial);
  return NULL;
}

char *
regie_stage_describe (RegieStage *self, RegieRecord *record)
{
  g_autofree char *name = regie_stage_name_of (self, record), *extent = NULL;
  g_autofree char *where = regie_whereabouts (regie_stage_production (self), record);
  const char *kind = kind_of (record), *parts[4] = { NULL };
  unsigned n = 0;
  gboolean imperial;

  g_object_get (self, "imperial", &imperial, NULL);
  extent = tell_extent (record, imperial);
  if (!extent || !g_str_equal (kind, name))
    parts[n++] = kind;
  if (extent)
    parts[n++] = extent;
  if (where)
    parts[n++] = where;
  return g_strjoinv (" · ", (char **) parts);
}

char *
regie_stage_describe_move (RegieStage *self, RegiePoint at, double tolerance)
{
  RegieProduction *production = regie_stage_production (self);
  RegieMoment *moment = regie_stage_moment (self);
  RegieScene *scene = regie_stage_scene (self);
  g_autofree char *sentence = NULL, *trouble = NULL;
  g_autoptr (RegiePath) path = NULL;
  RegieHandle bend;
  RegieRecord *mover = regie_bend_pick (self, at, tolerance, &bend);
  gboolean imperial;

  if (!mover || bend.part == REGIE_NO_BEND)
    return NULL;
  g_object_get (self, "imperial", &imperial, NULL);
  path = regie_path_new (regie_moment_timeline (moment), production,
                         regie_record_original (mover), regie_stage_beat_number (self));
  sentence = regie_path_sentence (path, production, scene, imperial);
  trouble = regie_path_trouble (path, production, scene, moment);
  return g_strjoin ("\n", sentence, trouble, NULL);
}

static gboolean
is_one_group (RegieSelection *selection)
{
  const char *group = NULL;

  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    {
      RegieRecord *record = regie_selection_at (selection, i);

      if (!REGIE_IS_ELEMENT (record))
        return FALSE;
      if (i == 0)
        group = REGIE_ELEMENT (record)->group;
      if (!group || !*group || g_strcmp0 (group, REGIE_ELEMENT (record)->group) != 0)
        return FALSE;
    }
  return group != NULL;
}

char *
regie_stage_describe_picked (RegieStage *self)
{
  RegieSelection *selection = regie_stage_selection (self);
  unsigned n = regie_selection_count (selection);

  if (is_one_group (selection))
    return g_strdup_printf (ngettext ("Group of %u thing", "Group of %u things", n), n);
  return g_strdup_printf (ngettext ("%u thing picked", "%u things picked", n), n);
}
