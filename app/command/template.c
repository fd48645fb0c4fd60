/* regiectl new and templates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/resources.h"
#include "app/command/command.h"
#include "app/file/writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ENDING ".production"

static char *template_name;

GOptionEntry regie_command_new_options[] = {
  { "template", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &template_name,
    N_ ("What to begin with; “regiectl templates” lists them"), N_ ("NAME") },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Returns: (transfer full): the names, in the order of the alphabet. */
static GPtrArray *
list_templates (GError **error)
{
  g_autofree char *folder = regie_resources_folder ("templates");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *file;

  if (dir == NULL)
    return NULL;
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ENDING))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (ENDING)));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static char *
template_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ENDING, NULL);
  g_autofree char *inside = g_build_filename ("templates", file, NULL);

  return regie_resources_folder (inside);
}

RegieExit
regie_command_templates (const RegieCommand *self, char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = list_templates (&error);

  if (names == NULL)
    return regie_command_fail (error);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = template_path (names->pdata[i]);
      g_autoptr (RegieReading) reading = regie_command_load (path, &error);

      if (reading == NULL)
        return regie_command_fail (error);
      g_print ("%-20s %s\n", (const char *) names->pdata[i],
               reading->production->title != NULL ? reading->production->title : "");
    }
  return REGIE_EXIT_CLEAN;
}

RegieExit
regie_command_new (const RegieCommand *self, char **arguments)
{
  const char *name = template_name != NULL ? template_name : "blank";
  g_autofree char *path = template_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (strchr (name, G_DIR_SEPARATOR) == NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    reading = regie_command_load (path, &error);
  else
    g_set_error (&error, REGIE_ERROR, REGIE_ERROR_USAGE,
                 _ ("There is no template “%s”. “regiectl templates” lists them."), name);
  if (reading == NULL)
    return regie_command_fail (error);
  bytes = regie_writer_write (reading->production);
  if (!regie_command_save (arguments[0], bytes, REGIE_SAVE_CAREFUL, &error))
    return regie_command_fail (error);
  return REGIE_EXIT_CLEAN;
}
