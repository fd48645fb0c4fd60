/* The prop list: where each is set when a scene opens, who carries it, when it goes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/sheet-type.h"

#include "app/base/units.h"
#include "app/model/element.h"
#include "app/pages/table-sheet.h"
#include "app/pages/words.h"
#include "app/play/sentence.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* While the table is filled. */
typedef struct
{
  RegieProduction *production;
  RegieTable *table;
  GHashTable *numbers; /* element to its number: the same in all scenes */
  gboolean imperial;
  gboolean alone; /* one scene is told, all that is in it */
  RegieScene *scene;
  RegieTimeline *timeline;
} PropList;

static const RegieTableColumn columns[] = {
  { N_ ("No."), 0.06 },
  { N_ ("Prop"), 0.22 },
  { N_ ("Set when the scene opens"), 0.22 },
  { N_ ("In the beats"), 0.3 },
  { N_ ("Where it ends up"), 0.2 },
};

static gboolean
is_carried (PropList *self, RegieElement *element)
{
  RegieBeat *beat;

  for (unsigned i = 0; (beat = regie_list_at (self->scene->beats, i)); i++)
    {
      RegieDifference *difference =
        regie_beat_find_difference (beat, element->parent_instance.id);

      if (difference && regie_is_said (difference->carried_by))
        return TRUE;
    }
  return FALSE;
}

/* "carried by Barista". NULL: it stands by itself. */
static char *
tell_carrier (PropList *self, const RegieState *state)
{
  RegieRecord *carrier =
    state->carrier ? regie_scene_find (self->scene, self->production, state->carrier)
                   : NULL;
  g_autofree char *name = NULL;

  if (!carrier)
    return NULL;
  name = regie_body_name (REGIE_POSITION (carrier), self->production, self->scene);
  return g_strdup_printf (_ ("carried by %s"), name);
}

/* "Counter, 4.20 m from the entrance" */
static char *
tell_place (PropList *self, RegieElement *element, int beat)
{
  RegieSetting *setting = regie_scene_setting (self->scene, self->production);
  RegieState state = regie_timeline_state (self->timeline, REGIE_RECORD (element), beat);
  g_autofree char *place = NULL, *length = NULL, *carrier = NULL;

  if (!state.on_stage)
    return g_strdup (_ ("Off stage"));
  if ((carrier = tell_carrier (self, &state)))
    return g_steal_pointer (&carrier);
  place =
    regie_thing_place_name (self->production, self->scene, REGIE_RECORD (element), beat);
  if (!setting || (setting->entrance_x == 0 && setting->entrance_y == 0))
    return g_steal_pointer (&place);
  length = regie_length_format (hypot (state.x - setting->entrance_x,
                                       state.y - setting->entrance_y),
                                self->imperial);
  /* Translators: a place, then a length: "Counter, 4.20 m from the entrance" */
  return g_strdup_printf (_ ("%s, %s from the entrance"), place, length);
}

/* What becomes of it in one beat. Returns: (transfer full) (nullable). */
static char *
tell_change (PropList *self, RegieRecord *thing, int beat)
{
  RegieState was = regie_timeline_state (self->timeline, thing, beat - 1);
  RegieState is = regie_timeline_state (self->timeline, thing, beat);
  g_autofree char *place = NULL, *carrier = tell_carrier (self, &is);

  if (is.on_stage != was.on_stage && !is.on_stage)
    return g_strdup (_ ("goes"));
  if (carrier && g_strcmp0 (is.carrier, was.carrier) != 0)
    return g_steal_pointer (&carrier);
  if (is.carrier ||
      (is.on_stage == was.on_stage && !was.carrier && is.x == was.x && is.y == was.y))
    return NULL;
  place = regie_thing_place_name (self->production, self->scene, thing, beat);
  if (is.on_stage != was.on_stage)
    return g_strdup_printf (_ ("comes: %s"), place);
  return g_strdup_printf (was.carrier ? _ ("put down: %s") : _ ("moved: %s"), place);
}

/* One line a beat in which anything becomes of it. Markup. */
static char *
tell_beats (PropList *self, RegieElement *element)
{
  GString *lines = g_string_new (NULL);
  RegieBeat *beat;

  for (unsigned i = 0; (beat = regie_list_at (self->scene->beats, i)); i++)
    {
      g_autofree char *change = tell_change (self, REGIE_RECORD (element), (int) i);
      g_autofree char *line = NULL;

      if (!change)
        continue;
      line = g_markup_printf_escaped ("%s<b>%u</b> %s – %s", lines->len ? "\n" : "",
                                      i + 1, beat->title ? beat->title : "", change);
      g_string_append (lines, line);
    }
  return g_string_free (lines, FALSE);
}

static void
add_prop (PropList *self, RegieElement *element)
{
  unsigned number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, element));
  g_autofree char *beats = tell_beats (self, element), *no = NULL, *what = NULL;
  g_autofree char *opening = NULL, *set = NULL, *last = NULL, *end = NULL;

  if ((element->kind != REGIE_ELEMENT_PROP && !is_carried (self, element)) ||
      (element->hidden && !*beats))
    return;
  if (!number)
    {
      number = g_hash_table_size (self->numbers) + 1;
      g_hash_table_insert (self->numbers, element, GUINT_TO_POINTER (number));
    }
  opening = tell_place (self, element, REGIE_OPENING_BEAT);
  last = *beats ? tell_place (self, element, G_MAXINT) : g_strdup (_ ("as set"));
  no = g_strdup_printf ("<b>%u</b>", number);
  what = g_markup_escape_text (regie_symbols_name_element (element), -1);
  set = g_markup_escape_text (opening, -1);
  end = g_markup_escape_text (last, -1);
  regie_table_add_row (self->table,
                       (const char *const[]){ no, what, set, *beats ? beats : "–", end });
}

/* Whether something becomes of it in any scene, so that it is told in each. */
static gboolean
is_played (PropList *self, RegieElement *element)
{
  RegieScene *scene;
  gboolean is_played = FALSE;

  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    {
      g_autoptr (RegieTimeline) timeline = regie_timeline_new (self->production, scene);

      is_played |= regie_timeline_has (timeline, REGIE_RECORD (element), G_MAXINT);
    }
  return is_played;
}

/* What stands in the setting through the whole service, told once. */
static void
add_setting (PropList *self, RegieSetting *setting)
{
  RegieScene *scene;
  RegieElement *element;

  for (unsigned i = 0; (scene = regie_list_at (self->production->scenes, i)); i++)
    if (regie_scene_setting (scene, self->production) == setting)
      break;
  if (!scene)
    return;
  self->scene = scene;
  self->timeline = regie_timeline_new (self->production, scene);
  regie_table_add_heading (self->table, _ ("In every scene"));
  for (unsigned i = 0; (element = regie_list_at (setting->elements, i)); i++)
    if (!is_played (self, element))
      add_prop (self, element);
  g_clear_pointer (&self->timeline, regie_timeline_free);
}

static void
add_scene (PropList *self, RegieScene *scene)
{
  RegieSetting *setting = regie_scene_setting (scene, self->production);
  g_autoptr (RegieTimeline) timeline = regie_timeline_new (self->production, scene);
  g_autofree char *heading = regie_scene_heading (scene);
  RegieElement *element;

  self->scene = scene;
  self->timeline = timeline;
  regie_table_add_heading (self->table, heading);
  for (unsigned i = 0; (element = regie_list_at (scene->elements, i)); i++)
    add_prop (self, element);
  for (unsigned i = 0; setting && (element = regie_list_at (setting->elements, i)); i++)
    if (self->alone || is_played (self, element))
      add_prop (self, element);
  self->timeline = NULL;
}

static unsigned
fill (RegieTable *table, RegieProduction *production, const RegieSheetOptions *options)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  PropList self = { production,
                    table,
                    numbers,
                    options->imperial,
                    options->scene || g_list_model_get_n_items (production->scenes) == 1,
                    NULL,
                    NULL };
  RegieSetting *setting;
  RegieScene *scene;

  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (!options->scene || options->scene == scene)
      add_scene (&self, scene);
  for (unsigned i = 0; !self.alone && (setting = regie_list_at (production->settings, i));
       i++)
    add_setting (&self, setting);
  return g_hash_table_size (numbers);
}

static char *
count (unsigned n, const RegieSheetOptions *options)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u prop", "%u props", n), n);
}

static const RegieList list = {
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .title = N_ ("Prop list"),
  .key = "",
  .nothing =
    N_ ("There is no prop to put on a list: no element of a scene is one or is carried."),
  .fill = fill,
  .count = count,
};

const RegieSheetType regie_prop_list = REGIE_TABLE_SHEET (list);
