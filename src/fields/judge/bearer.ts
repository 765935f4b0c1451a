/** What a list calls those whom it is of: `Tenant`, `Patient`, `Member`. Whoever bears the name is the person of the record. */

import type { Clue } from './clue.ts';
import { mostly, percent, type Verdict, verdict } from './clue.ts';

// biome-ignore format: a table reads better dense
export const BEARERS = 'Tenant | Tenant Name | Resident | Resident Name | Attendee | Patient | Member | Donor | Student | Pupil | Pupil Name | Guest | Delegate | Delegate Name | Participant | Player | Player Name | Subscriber | Subscriber Name | Insured | Insured Name | Policyholder | Policyholder Name | Policy Holder | Borrower | Borrower Name | Applicant | Candidate | Volunteer | Volunteer Name | Camper | Camper Name | Invitee | Registrant | Registrant Name | Speaker | Passenger | Passenger Name | Cardholder | Cardholder Name | Beneficiary | Employee | Alumnus | Constituent | Constituent Name | Parishioner | Child Name | Child | Mieter | Mietername | Bewohner | Patientenname | Mitglied | Mitgliedsname | Teilnehmer | Teilnehmername | Gast | Gastname | Schüler | Spender | Bewerber | Versicherter | Versicherungsnehmer | Mitarbeitername | Locataire | Adhérent | Élève | Étudiant | Donateur | Invité | Membre | Assuré | Candidat | Salarié | Inquilino | Paciente | Alumno | Alumna | Socio | Miembro | Donante | Estudiante | Asegurado | Empleado | Aluno | Sócio | Associado | Membro | Doador | Estudante | Segurado | Funcionário | Asukas | Vuokralainen | Potilas | Jäsen | Osallistuja | Oppilas | Opiskelija | Lahjoittaja | Vieras | Työntekijä | Vakuutettu | Hyresgäst | Medlem | Deltagare | Deltaker | Deltager | Elev | Givare | Gäst | Sökande | Anställd | Huurder | Deelnemer | Lid | Leerling | Verzekerde | Medewerker | Inquilina | Partecipante | Studente | Assicurato | Dipendente | Najemca | Pacjent | Członek | Uczestnik | Uczeń | Darczyńca | Pracownik | Пациент | Участник | Ученик | Жилец | Сотрудник | 患者 | 会員 | 参加者 | 生徒 | 入居者 | 会员 | 患者姓名 | 学员 | 学生 | 租户 | 员工';

/** A name where the values are such; a count of guests, a yes or an id of a member is none. */
export function bearer(clue: Clue): Verdict {
  const { has, shape } = clue;
  if (has('full_name') || has('first_name') || has('last_name'))
    return verdict(null, 0.5, 'the name has a column of its own');
  if (shape.share('companyWord') >= 0.3 || shape.share('email') >= 0.3)
    return verdict(null, 0.5, 'values are no names of persons');
  if (mostly(clue, 'person'))
    return verdict('full_name', 0.85, `${percent(shape.share('person'))} of values hold a known name`);
  if (mostly(clue, 'letters'))
    return verdict('full_name', 0.75, `${percent(shape.share('letters'))} of values are words like names`);
  return verdict(null, 0.5, 'values are no names of persons');
}
