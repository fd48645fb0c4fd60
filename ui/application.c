/* The application: windows, preferences, what is common to all documents.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"

struct _RegieApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (RegieApplication, regie_application, ADW_TYPE_APPLICATION)

GSettings *
regie_settings_new (void)
{
  return g_settings_new ("app.regie.Regie");
}

static void
regie_application_class_init (RegieApplicationClass *klass)
{
}

static void
regie_application_init (RegieApplication *self)
{
}

RegieApplication *
regie_application_new (void)
{
  return g_object_new (REGIE_TYPE_APPLICATION, "application-id", "app.regie.Regie",
                       "resource-base-path", "/app/regie/Regie", "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
