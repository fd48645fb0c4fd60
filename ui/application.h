/* The application: windows, preferences, what is common to all documents.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REGIE_TYPE_APPLICATION (regie_application_get_type ())
G_DECLARE_FINAL_TYPE (RegieApplication,
                      regie_application,
                      REGIE,
                      APPLICATION,
                      AdwApplication)

RegieApplication *regie_application_new (void);

/* Returns: (transfer full): the user's preferences. */
GSettings *regie_settings_new (void);

G_END_DECLS
