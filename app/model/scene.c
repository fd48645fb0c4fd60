/* The tables of scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/scene.h"

#include "app/model/element.h"
#include "app/model/type.h"

#include <glib/gi18n-lib.h>

const RegieChoice regie_postures[] = {
  { "standing", N_ ("Standing") },
  { "seated", N_ ("Seated") },
  { "queueing", N_ ("Queueing") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField position_fields[] = {
  REGIE_LINK (RegiePosition, "role", N_ ("Role"), role, regie_role_get_type),
  REGIE_REAL (RegiePosition, "x", N_ ("Across"), x, "m", -1000, 1000, 0),
  REGIE_REAL (RegiePosition, "y", N_ ("Down"), y, "m", -1000, 1000, 0),
  REGIE_REAL (RegiePosition, "turn", N_ ("Facing"), turn, "°", -360, 360, 0),
  REGIE_CHOICE (RegiePosition, "posture", N_ ("Posture"), posture, regie_postures, REGIE_POSTURE_STANDING),
  REGIE_BOOL (RegiePosition, "offstage", N_ ("Off stage"), offstage, FALSE),
};

static const RegieField scene_fields[] = {
  REGIE_TEXT (RegieScene, "title", N_ ("Title"), title),
  REGIE_LINK (RegieScene, "setting", N_ ("Setting"), setting, regie_setting_get_type),
  REGIE_LINK (RegieScene, "turning-point", N_ ("Turning point"), turning_point, regie_beat_get_type),
  REGIE_PROSE (RegieScene, "summary", N_ ("What happens"), summary),
  REGIE_PROSE (RegieScene, "event", N_ ("Event"), event),
  REGIE_PROSE (RegieScene, "subtext", N_ ("Subtext"), subtext),
};

static const RegieChildren scene_children[] = {
  REGIE_LIST_OF (RegieScene, "element", N_ ("Dressing"), elements, regie_element_get_type),
  REGIE_LIST_OF (RegieScene, "position", N_ ("Positions"), positions, regie_position_get_type),
  REGIE_LIST_OF (RegieScene, "beat", N_ ("Beats"), beats, regie_beat_get_type),
};
/* clang-format on */

REGIE_DEFINE_LEAF (RegiePosition,
                   regie_position,
                   "position",
                   N_ ("Position"),
                   "m",
                   position_fields)
REGIE_DEFINE_RECORD (RegieScene,
                     regie_scene,
                     "scene",
                     N_ ("Scene"),
                     "c",
                     scene_fields,
                     scene_children)

RegieSetting *
regie_scene_setting (RegieScene *self, RegieProduction *production)
{
  RegieSetting *setting;

  for (unsigned i = 0; (setting = regie_list_at (production->settings, i)); i++)
    if (g_strcmp0 (setting->parent_instance.id, self->setting) == 0)
      return setting;
  return regie_list_at (production->settings, 0);
}

gboolean
regie_scene_has_role (RegieScene *self, RegieRole *role)
{
  RegiePosition *position;

  for (unsigned i = 0; (position = regie_list_at (self->positions, i)); i++)
    if (g_strcmp0 (position->role, role->parent_instance.id) == 0)
      return TRUE;
  return FALSE;
}

RegieRole *
regie_position_role (RegiePosition *self, RegieProduction *production)
{
  return regie_production_role (production, self->role);
}

static void
count_elements (GListModel *elements, unsigned counts[4])
{
  RegieElement *element;

  for (unsigned i = 0; (element = regie_list_at (elements, i)); i++)
    if (!element->hidden)
      counts[regie_element_verdict (element)]++;
}

void
regie_scene_count_verdicts (RegieScene *self,
                            RegieProduction *production,
                            unsigned counts[4])
{
  RegieSetting *setting = regie_scene_setting (self, production);

  for (int i = 0; i < REGIE_N_VERDICTS; i++)
    counts[i] = 0;
  count_elements (setting ? setting->elements : NULL, counts);
  count_elements (self->elements, counts);
}

static void
visit_list (GListModel *list, RegieVisit visit, gpointer data)
{
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_list_at (list, i)); i++)
    visit (record, data);
}

void
regie_scene_visit (RegieProduction *production,
                   RegieScene *scene,
                   RegieVisit visit,
                   gpointer data)
{
  RegieSetting *setting = scene ? regie_scene_setting (scene, production)
                                : regie_list_at (production->settings, 0);

  if (setting)
    {
      visit_list (setting->underlays, visit, data);
      visit_list (setting->zones, visit, data);
      visit_list (setting->walls, visit, data);
      visit_list (setting->lines_of_visibility, visit, data);
      visit_list (setting->elements, visit, data);
      visit_list (setting->dimensions, visit, data);
      visit_list (setting->notes, visit, data);
    }
  if (scene)
    {
      visit_list (scene->elements, visit, data);
      visit_list (scene->positions, visit, data);
    }
}
