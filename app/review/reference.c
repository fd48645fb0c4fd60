/* Names and places of records, in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/reference.h"

#include "app/draw/symbols.h"
#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full): of what is called by where it comes in the play. */
static char *
play_name (RegieRecord *record)
{
  if (REGIE_IS_SCENE (record))
    return regie_scene_heading (REGIE_SCENE (record));
  return REGIE_IS_BEAT (record) ? regie_beat_heading (REGIE_BEAT (record)) : NULL;
}

static const char *
role_name (RegieProduction *production, const char *id)
{
  RegieRole *role = regie_production_role (production, id);

  return role ? role->name : NULL;
}

/* The first of these that its table has and that says something is its name. */
static const char *
told_name (RegieRecord *record)
{
  static const char *const names[] = { "name",     "label",     "title",
                                       "headline", "situation", "text" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const RegieField *field = regie_record_find_field (record, names[i]);
      const char *text = field ? regie_record_get (record, field).text : NULL;

      if (regie_is_said (text))
        return text;
    }
  return NULL;
}

static const char *
kind_name (RegieRecord *record)
{
  if (REGIE_IS_OPENING (record))
    return _ (regie_opening_kinds[REGIE_OPENING (record)->kind].label);
  if (REGIE_IS_ZONE (record))
    return _ (regie_zone_kinds[REGIE_ZONE (record)->kind].label);
  return _ (REGIE_RECORD_GET_CLASS (record)->label);
}

char *
regie_record_name (RegieProduction *production, RegieRecord *record)
{
  char *played = play_name (record);
  const char *name;

  if (played)
    return played;
  if (REGIE_IS_ELEMENT (record))
    name = regie_symbols_name_element (REGIE_ELEMENT (record));
  else if (REGIE_IS_POSITION (record))
    name = role_name (production, REGIE_POSITION (record)->role);
  else if (REGIE_IS_ACT (record))
    name = role_name (production, REGIE_ACT (record)->role);
  else
    name = told_name (record);
  return g_strdup (regie_is_said (name) ? name : kind_name (record));
}

static gboolean
is_shown (RegieRecord *record)
{
  return REGIE_IS_ELEMENT (record) || REGIE_IS_POSITION (record) ||
         REGIE_IS_BEAT (record) || REGIE_IS_SCENE (record) || REGIE_IS_ROLE (record) ||
         REGIE_IS_PROMISE (record) || REGIE_IS_PLAYER (record) ||
         REGIE_IS_QUESTION (record) || REGIE_IS_ZONE (record) || REGIE_IS_WALL (record) ||
         REGIE_IS_OPENING (record) || REGIE_IS_NOTE (record) ||
         REGIE_IS_DIMENSION (record) || REGIE_IS_LINE_OF_VISIBILITY (record) ||
         REGIE_IS_UNDERLAY (record) || REGIE_IS_SETTING (record);
}

RegieRecord *
regie_record_shown (RegieRecord *record)
{
  while (record->owner && !is_shown (record))
    record = record->owner;
  return record;
}

char *
regie_record_where (RegieRecord *record)
{
  RegieRecord *above =
    record->owner ? regie_record_above (record->owner, REGIE_TYPE_SCENE) : NULL;
  RegieSetting *setting;

  if (above)
    return regie_scene_heading (REGIE_SCENE (above));
  setting = regie_record_above (record, REGIE_TYPE_SETTING);
  return setting && (gpointer) setting != record && regie_is_said (setting->name)
           ? g_strdup (setting->name)
           : NULL;
}
