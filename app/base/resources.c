/* Where the data shipped with the program lies.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/resources.h"

char *
regie_resources_folder (const char *name)
{
  const char *set = g_getenv ("REGIE_RESOURCES");

  return g_build_filename (set && *set ? set : REGIE_DATA_DIR, name, NULL);
}

char *
regie_resources_user_folder (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "regie", name, NULL);
}

char *
regie_resources_command (void)
{
  const char *set = g_getenv ("REGIECTL");

  return set && *set ? g_strdup (set)
                     : g_build_filename (REGIE_BIN_DIR, "regiectl", NULL);
}
