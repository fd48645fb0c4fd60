/* An input is answered within limits, or the test fails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "answer.h"

#include "fuzz.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define SECONDS 1
#define MEMORY ((rlim_t) 256 * 1024 * 1024)

static void
limit (int what, rlim_t most)
{
  struct rlimit limit = { most, most };

  g_assert_no_errno (setrlimit (what, &limit));
}

gboolean
answers_within_limits (const char *bytes, gsize length)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      limit (RLIMIT_CORE, 0);
      limit (RLIMIT_CPU, SECONDS);
      limit (RLIMIT_DATA, MEMORY);
      LLVMFuzzerTestOneInput ((const guint8 *) bytes, length);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}
