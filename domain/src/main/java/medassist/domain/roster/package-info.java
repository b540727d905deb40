/** Lists of whom an authority has certified 名单: how their files are read, and what each row comes to. */
package medassist.domain.roster;
