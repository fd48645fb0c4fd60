/* regiectl check, info, convert and schema: what is done to a document as it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/command/command.h"
#include "app/file/schema.h"
#include "app/file/writer.h"
#include "app/merge/mark.h"
#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/model/share.h"

#include <glib/gi18n-lib.h>

static RegieExit
check_one (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_command_load (path, &error);

  if (reading == NULL)
    return regie_command_fail (error);
  return regie_command_print_notices (reading, path, stdout);
}

RegieExit
regie_command_check (const RegieCommand *self, char **arguments)
{
  RegieExit worst = REGIE_EXIT_CLEAN;

  for (; *arguments != NULL; arguments++)
    {
      RegieExit one = check_one (*arguments);

      worst = MAX (worst, one);
    }
  return worst;
}

static void
count (RegieRecord *record, gpointer data)
{
  guint *counts = data;

  if (REGIE_IS_ELEMENT (record))
    counts[regie_element_verdict (REGIE_ELEMENT (record))]++;
}

static void
print_line (const char *label, const char *value)
{
  if (value != NULL)
    g_print ("%s: %s\n", label, value);
}

static void
print_settings (RegieProduction *production)
{
  RegieSetting *setting;

  for (guint i = 0; (setting = regie_list_at (production->settings, i)) != NULL; i++)
    g_print (_ ("Setting: %s, %.2f × %.2f m\n"),
                setting->name != NULL ? setting->name : "", setting->width,
                setting->depth);
}

static void
print_scenes (RegieProduction *production)
{
  RegieScene *scene;

  for (guint i = 0; (scene = regie_list_at (production->scenes, i)) != NULL; i++)
    g_print (_ ("Scene %u: %s\n"), i + 1, scene->title != NULL ? scene->title : "");
}

RegieExit
regie_command_info (const RegieCommand *self, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_command_load (arguments[0], &error);
  guint counts[REGIE_N_VERDICTS] = { 0 };
  RegieProduction *production;

  if (reading == NULL)
    return regie_command_fail (error);
  production = reading->production;
  print_line (_ ("Title"), production->title);
  print_line (_ ("Site"), production->site);
  print_line (_ ("Author"), production->author);
  print_line (_ ("Language"), production->language);
  print_line (_ ("Revised"), production->revised);
  print_line (_ ("Value proposition"),
                 production->explication->value_proposition->sentence);
  print_settings (production);
  print_scenes (production);
  regie_record_visit (REGIE_RECORD (production), count, counts);
  g_print (_ ("Elements: %u supports, %u neutral, %u works against, %u not judged yet\n"),
              counts[REGIE_VERDICT_SUPPORTS], counts[REGIE_VERDICT_NEUTRAL],
              counts[REGIE_VERDICT_WORKS_AGAINST], counts[REGIE_VERDICT_NOT_JUDGED]);
  return regie_command_print_notices (reading, arguments[0], stderr);
}

static gboolean to_share, settled;

GOptionEntry regie_command_convert_options[] = {
  { "to-share", 0, 0, G_OPTION_ARG_NONE, &to_share,
    N_ ("Leave out what is private: the players, how they fit and the notes on them"),
    NULL },
  { "settled", 0, 0, G_OPTION_ARG_NONE, &settled,
    N_ ("Take out the marks that a merge left where both sides had changed the same"),
    NULL },
  G_OPTION_ENTRY_NULL
};

RegieExit
regie_command_convert (const RegieCommand *self, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_command_load (arguments[0], &error);
  g_autoptr (GBytes) bytes = NULL;
  RegieExit result;

  if (reading == NULL)
    return regie_command_fail (error);
  result = regie_command_print_notices (reading, arguments[0], stderr);
  if (reading->newer)
    return REGIE_EXIT_ERRORS;
  if (to_share)
    regie_share (reading->production);
  /* Of marks that are gone now, the notices were all there was to tell. */
  if (settled && regie_mark_drop_all (reading->production) >= reading->notices->len)
    result = REGIE_EXIT_CLEAN;
  bytes = regie_writer_write (reading->production);
  if (!regie_command_save (arguments[1], bytes, REGIE_SAVE_OVERWRITE, &error))
    return regie_command_fail (error);
  return result;
}

RegieExit
regie_command_schema (const RegieCommand *self, char **arguments)
{
  g_autoptr (GBytes) bytes = regie_schema_write ();
  g_autoptr (GError) error = NULL;

  if (!regie_command_save ("-", bytes, REGIE_SAVE_CAREFUL, &error))
    return regie_command_fail (error);
  return REGIE_EXIT_CLEAN;
}
