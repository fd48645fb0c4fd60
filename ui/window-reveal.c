/* Ways to where a record is seen.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/play/beats.h"
#include "ui/script-page.h"
#include "ui/window-private.h"

/* What stands in a setting is seen in the scene shown, if that plays there, else in the first
 * that does. Returns: (nullable). */
static RegieScene *
find_scene (RegieWindow *self, RegieRecord *setting)
{
  RegieProduction *production = regie_document_production (self->document);
  RegieScene *scene = regie_stage_scene (self->stage);

  if (!scene || REGIE_RECORD (regie_scene_setting (scene, production)) == setting)
    return scene;
  for (unsigned i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    if (REGIE_RECORD (regie_scene_setting (scene, production)) == setting)
      return scene;
  return NULL;
}

static void
reveal_on_stage (RegieWindow *self, RegieScene *scene, RegieRecord *record)
{
  RegieBeat *beat = regie_record_above (record, REGIE_TYPE_BEAT);

  if (scene)
    regie_stage_set_scene (self->stage, scene);
  if (beat)
    regie_stage_set_beat_number (self->stage, (int) regie_beats_position (beat));
  else if (regie_record_above (record, REGIE_TYPE_SCENE))
    regie_stage_set_beat_number (self->stage, REGIE_OPENING_BEAT);
  adw_view_stack_set_visible_child_name (self->places, "stage");
}

void
regie_window_reveal (RegieWindow *self, RegieRecord *record, const RegieField *field)
{
  RegieScene *scene = regie_record_above (record, REGIE_TYPE_SCENE);
  RegieRecord *setting = regie_record_above (record, REGIE_TYPE_SETTING);

  if (!self->document || regie_window_is_rehearsing (self))
    return;
  if (!scene && !setting)
    {
      adw_view_stack_set_visible_child_name (self->places, "script");
      regie_script_page_reveal (REGIE_SCRIPT_PAGE (self->script_page), record, field);
      return;
    }
  reveal_on_stage (self, scene ? scene : find_scene (self, setting), record);
  regie_stage_page_reveal (self->stage_page, record, field);
  g_settings_set_boolean (self->settings, "right-panel-shown", TRUE);
  regie_window_show_panels (self);
}

void
regie_reveal (GtkWidget *from, RegieRecord *record, const RegieField *field)
{
  GtkRoot *root = gtk_widget_get_root (from);

  if (REGIE_IS_WINDOW (root))
    regie_window_reveal (REGIE_WINDOW (root), record, field);
}
