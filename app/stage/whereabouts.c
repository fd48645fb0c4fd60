/* In words: where a record stands in the production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/whereabouts.h"

#include "app/model/scene.h"
#include "app/model/setting.h"

#include <glib/gi18n-lib.h>

/* Scenes count from 1; a run of two or more is told by its ends. */
static void
append_run (GString *text, unsigned first, unsigned last)
{
  if (first == 0)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append_printf (text, "%u", first);
  if (last > first)
    g_string_append_printf (text, "–%u", last);
}

static gboolean
stands_in (RegieScene *scene, RegieRecord *record, RegieProduction *production)
{
  RegieScene *own = regie_record_above (record, REGIE_TYPE_SCENE);
  RegieSetting *setting = regie_record_above (record, REGIE_TYPE_SETTING);

  return own ? scene == own : setting == regie_scene_setting (scene, production);
}

/* Returns: how many there are; numbers: "1–3, 5". */
static unsigned
list_scenes (RegieProduction *production, RegieRecord *record, GString *numbers)
{
  unsigned n = 0, first = 0, i;
  RegieScene *scene;

  for (i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (stands_in (scene, record, production))
      {
        n++;
        first = first ? first : i + 1;
      }
    else
      {
        append_run (numbers, first, i);
        first = 0;
      }
  append_run (numbers, first, i);
  return n;
}

char *
regie_whereabouts (RegieProduction *production, RegieRecord *record)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  unsigned n;

  if (!regie_record_above (record, REGIE_TYPE_SCENE) &&
      !regie_record_above (record, REGIE_TYPE_SETTING))
    return NULL;
  n = list_scenes (production, record, numbers);
  if (n == 0)
    return g_strdup (_ ("stands in no scene"));
  if (n == g_list_model_get_n_items (production->scenes))
    return g_strdup (_ ("stands in all scenes"));
  return g_strdup_printf (ngettext ("stands in scene %s", "stands in scenes %s", n),
                          numbers->str);
}
