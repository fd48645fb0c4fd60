/* What a person on the stage sees: shaded on the canvas, and told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/stand-in.h"
#include "app/sight/sight.h"
#include "app/stage/feedback.h"
#include "app/stage/private.h"

#include <glib/gi18n-lib.h>

/* Dark enough to tell at a glance, light enough to read what stands in it. */
#define SHADE 0.42

static void
choose_viewer (RegieStage *self)
{
  RegieRecord *picked = regie_selection_at (self->selection, 0);

  if (!self->looking || (self->viewer && !regie_stage_has (self, self->viewer)))
    g_clear_object (&self->viewer);
  if (self->looking && regie_selection_count (self->selection) == 1 &&
      regie_record_has_eyes (picked))
    g_set_object (&self->viewer, picked);
  /* Of another beat it may be another stand-in. */
  if (self->viewer)
    g_set_object (&self->viewer,
                  regie_moment_seen (self->moment, regie_record_original (self->viewer)));
}

static RegieLook
look_of (RegieStage *self)
{
  return (RegieLook){ regie_stage_production (self), self->scene, self->moment,
                      self->viewer };
}

static char *
say_seen (RegieStage *self)
{
  const RegieLook look = look_of (self);
  g_autofree char *name = NULL;
  RegieSeen seen;

  if (!self->looking)
    return NULL;
  if (!self->sight)
    return g_strdup (_ ("Pick a person to show what they see."));
  name = regie_stage_name_of (self, self->viewer);
  seen = regie_scene_count_seen (&look, self->sight);
  /* Translators: a person's name, how many things they see, how many there are */
  return g_strdup_printf (ngettext ("%s sees %u of %u thing.", "%s sees %u of %u things.",
                                    seen.of),
                          name, seen.seen, seen.of);
}

void
regie_stage_look (RegieStage *self)
{
  g_autofree char *before = g_steal_pointer (&self->seen);
  RegieLook look;

  choose_viewer (self);
  look = look_of (self);
  g_clear_pointer (&self->sight, regie_sight_free);
  if (self->viewer && !regie_stage_is_hidden (self, self->viewer))
    self->sight = regie_scene_sight (&look);
  self->seen = say_seen (self);
  if (g_strcmp0 (before, self->seen) != 0)
    g_object_notify (G_OBJECT (self), "seen");
}

void
regie_stage_draw_sight (RegieStage *self, const RegieInk *ink)
{
  const RegiePoints *polygon;
  RegiePoint eye;

  if (!self->sight)
    return;
  polygon = regie_sight_polygon (self->sight);
  eye = regie_record_eye (self->viewer);
  cairo_save (ink->cr);
  cairo_new_path (ink->cr);
  for (size_t i = 0; i < polygon->n; i++)
    cairo_line_to (ink->cr, polygon->at[i].x, polygon->at[i].y);
  cairo_close_path (ink->cr);
  cairo_rectangle (ink->cr, 0, 0, self->setting->width, self->setting->depth);
  cairo_set_fill_rule (ink->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (ink->cr, 0.14, 0.12, 0.19, SHADE);
  cairo_fill (ink->cr);
  cairo_restore (ink->cr);
  regie_ink_ring (ink, eye, REGIE_BODY_RADIUS + 7 * ink->pixel);
}

RegieBox
regie_stage_sight_box (RegieStage *self)
{
  return self->sight ? (RegieBox){ 0, 0, self->setting->width, self->setting->depth }
                     : REGIE_BOX_EMPTY;
}
