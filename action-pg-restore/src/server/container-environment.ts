/**
 * What the variables of a server's container say, as the images of PostgreSQL and of Bitnami have them, in themselves or in
 * files that they name (see "Docker Secrets" in the description of PostgreSQL's image). For `sh -c` within that container.
 */

/** Sets `user` to the superuser's name, where there is one. */
export const FIND_USER = `user=\${POSTGRES_USER-\${POSTGRESQL_USERNAME-}}
if [ -z "$user" ] && [ -r "\${POSTGRES_USER_FILE-}" ]; then user=$(cat "$POSTGRES_USER_FILE"); fi`;

/**
 * Becomes the program in its arguments, with the password for it where the server wants one on its own socket: it goes from
 * there to the program, and nowhere else.
 */
export const WITH_PASSWORD = `password=\${POSTGRES_PASSWORD-\${POSTGRESQL_PASSWORD-}}
file=\${POSTGRES_PASSWORD_FILE-\${POSTGRESQL_PASSWORD_FILE-}}
if [ -z "$password" ] && [ -r "$file" ]; then password=$(cat "$file"); fi
if [ -n "$password" ]; then PGPASSWORD=$password; export PGPASSWORD; fi
exec "$@"`;
