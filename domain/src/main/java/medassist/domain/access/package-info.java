/** Who may do what 权限: accounts, their roles, and how far each reaches. */
package medassist.domain.access;
