/* Where the data shipped with the program lies.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder so named ("symbols", "templates") among the program's data: in the folder that
 * the environment's REGIE_RESOURCES names, else where the program was installed.
 * Returns: (transfer full). */
char *regie_resources_folder (const char *name);

/* The user's own folder so named; it may be missing. Returns: (transfer full). */
char *regie_resources_user_folder (const char *name);

/* The command line: the program that the environment's REGIECTL names, else the one that was
 * installed. Returns: (transfer full). */
char *regie_resources_command (void);

G_END_DECLS
