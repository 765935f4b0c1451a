/** Local parts that stand for a function and not for a person, by what they are for, in the languages of European and American CRMs. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words that make a role address when they are the whole local part. */
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  // RFC 2142 and its kin
  ...words(`abuse admin admins administrator administrators hostmaster postmaster webmaster webadmin usenet news nntp uucp ftp www
    noc inoc security root daemon mailerdaemon mailer mailman majordomo listserv listproc listmanager list lists dns smtp postfix
    sysadmin sysadmins system systems systemmessage server cloud backup monitor monitoring alarm alarms alert alerts nobody
    devnull bot robot automation automated auto autoreply bounce bounces spam nospam junk phishing phish whois domain domains
    domainmanagement hosting registrar registration register ssl cert certs hackers undisclosed-recipients`),
  // not for answers
  ...words(`noreply donotreply noresponse reply replies notify notification notifications notifier reminder reminders receipt
    receipts digest confirm confirmation verification verify autoconfirm unsubscribe subscribe subscription subscriptions`),
  // the front door
  ...words(`info information infos infor informatie informacion informacio informacao informazioni informationen moreinfo contact
    contacts contactus contactos contato contatos contacto contactenos contatto contatti kontakt kontakty kontakti yhteys yhteydenotto
    hello hi hey hallo hola ciao bonjour welcome mail mailbox email emails enquiry enquiries enquire enquires enq inquiry inquiries
    ask question questions consultas consulta anfrage anfragen post postbox postit posta posti correo correio courrier poczta
    firmapost office officeadmin officestaff theoffice mainoffice frontoffice frontdesk backoffice reception receptionist recepcion
    recepcao rezeption empfang accueil vastaanotto toimisto kontor buro buero biuro iroda kancelar kancelaria oficina escritorio
    ufficio bureau secretaria secretary secretariat secretariaat sekretariat segreteria secretaire sihteeri headoffice hq
    headquarters zentrale centrale central centro centralino vaihde switchboard concierge inbox general geral generale allgemein
    desk help helpdesk servicedesk faq site web website webteam online company business corporate corp firma house home global
    international asiakaspalvelu asiakas kirjaamo registry protocollo moi hei hej`),
  // sales and marketing
  ...words(`sales sale presales salesteam salesops salesforce allsales insidesales salesengineers salessupport sdr bdr bd biz bizdev
    businessdevelopment newbusiness newbiz deals leads lead myynti myyntipalvelu vendas ventas vendite vente ventes verkauf
    vertrieb verkoop forsaljning salg prodej sprzedaz eladas commercial comercial commerciale commercials handel tarjous tarjoukset
    tilaus tilaukset order orders ordini ordine pedido pedidos commande commandes bestellung bestellungen bestelling bestellingen
    zamowienia objednavky comenzi zakaz quote quotes quotation quotations rfp rfq offers offer offerte angebot angebote devis
    presupuestos orcamento booking bookings book reserva reservas reservaciones reservation reservations reservierung reservierungen
    rezervari rezerwacje varaus varaukset prenotazioni marketing mktg mkt marketingteam markkinointi advertising advertise ads adops
    adv advert adverts adwords publicidad publicidade publisher publishers publishing reklama werbung mainos brand branding campaign
    campaigns promo promos promotion promotions pr press presse prensa prasa pressa lehdisto media medien communication
    communications comms comunicacion comunicaciones comunicacao comunicazione kommunikation viestinta newsletter newsletters enews
    news bulletin bulletins nyhedsbrev social socialmedia seo sem ppc event events eventi eventos webinar webinars conference
    meetup partner partners partnership partnerships affiliate affiliates reseller resellers wholesale retail channel sponsor
    sponsors sponsorship loyalty growth export exports import imports vientimyynti store shop shopping boutique butik tienda loja
    ecommerce eshop marketplace merchant merchants tickets ticket tour tours travel tourism turismo catering`),
  // service
  ...words(`support supportteam supports service services serviceteam customercare customer customers customerservice
    customerservices customersupport customersuccess customerfeedback clientservices client clients clientes clienti cliente
    custserv custservice cs csm csteam care serviceclient sav assistance assistenza assistencia asistente atendimento
    atencionalcliente servicioalcliente sac kundenservice kundenbetreuung kundendienst kundeservice kundtjanst kundservice
    kundsupport klantenservice tuki palvelu huolto soporte suporte ayuda ajuda aide hilfe hjalp pomoc podpora feedback palaute
    comments comment suggestions complaints complaint claims claim reklamaatio reklamation reklamationen reclamos reclamaciones
    reclami warranty takuu returns return retours palautus delivery deliveries shipping shipments dispatch logistics logistik
    logistiek logistica logistiikka varasto warehouse lager magazzino almacen magasin spareparts parts maintenance kunnossapito
    installation emergency incident incidents it ict ithelp itsupport tech techs techsupport technical technik technique tecnico
    technology tecnologia informatica informatique sistemas infra infrastructure engineering engineers engineer ingenieria
    engenharia dev devs developer developers development devteam devops software apps app api ios android mobile product products
    productteam produto producto produkt design designer designers webdesign webdev ux ui creative qa qualidade quality laatu qs
    data database analytics analyst analysts research rnd lab labs laboratorio innovation projects project projektit projekt
    programs program pm pmo operations operaciones operation ops production produccion produktion tuotanto planning planificacion
    facilities facility fleet dispatchers demo beta alpha sandbox training koulutus learning
    education academy courses course bugs bug jira wordpress integration integrations onboarding feedbacks hosts guest guests`),
  // money, law and people
  ...words(`accounts account accounting accountant accountants accountspayable accountsreceivable payable payables receivable
    receivables ap ar billing bills bill_pay invoice invoices invoicing lasku laskut laskutus ostolaskut verkkolasku factura facturas
    facturacion fatura faturas faturamento facture factures facturation rechnung rechnungen rechnungswesen faktura fakturor fakturering
    facturen factuur fakturace ksiegowosc buchhaltung boekhouding contabilidad contabilidade contabilita compta comptabilite
    bogholderi regnskap okonomi ekonomi talous taloushallinto kirjanpito kirjanpitopalvelu amministrazione administracion
    administracao administratie administration administrativo administracja verwaltung hallinto finance finances financeiro finanzas
    finanzen finanza treasury treasurer tesoreria tax taxes controller controlling credit collections collection payroll palkat
    palkanlaskenta lohn nomina nominas paie salaires payment payments pay maksut expenses fiscal audit auditor compras compra
    purchase purchases purchasing procurement sourcing ostot osto hankinnat einkauf inkoop inkop achats acquisti suprimentos
    supply suppliers vendor vendors proveedores fornitori legal law lakiasiat compliance contracts contract sopimukset privacy
    gdpr dpo dataprotection tietosuoja datenschutz privacidad copyright dmca hr hrdept human_resources humanresources rh rrhh
    recursoshumanos rekrytointi rekry recruit recruiter recruiters recruiting recruitment recrutement reclutamiento hiring career
    careers carriere karriere tyopaikat job jobs empleo emploi lavoro bewerbung bewerbungen personal personnel personalabteilung
    henkilosto people peopleops talent talents interns intern internship benefits employment insurance seguros vakuutukset leasing
    investor investors investorrelations ir invest investment investments grants fundraising donations donate donors volunteer
    volunteers volunteering membership memberships member members membres jasenet jasenpalvelut mitglieder mitgliederservice`),
  // who leads and who belongs
  ...words(`ceo ceos cfo coo cto cio cmo md president presidente presidencia presidenza director directors direccion direcao
    direction direktion directorio diretoria direzione johto johtoryhma board hallitus vorstand management mgmt manager managers
    gerencia gerente geschaeftsfuehrung geschaftsfuhrung leitung leadership leaders executive executives exec execs founders founder
    owner owners partnerships shareholders principal principals head heads headteacher deputy coordinator coordinators supervisor
    supervisors superintendent mayor council governance committee trustees chairman team teams theteam ourteam crew squad staff
    officestaff all everyone everybody allstaff allemployees allhands allusers allteam alle kaikki tous todos tutti group
    groups department dept division community users user employees employee personale henkilokunta henkilostohallinto equipe equipo
    tiimi workers colaboradores consultants consultant consulting consultoria advisor advisors adviser advice agency agent agents
    ambassador ambassadors editor editors editorial toimitus redaktion redactie redaction redaccion redazione redacao redakcja
    writers content contributors journalism jornalismo library biblioteca bibliotheque bibliothek kirjasto school college university
    faculty student students studentservices teacher teachers alumni parents admission admissions admisiones enrollment enrolment
    registrar schooloffice church parish pastor seurakunta clinic klinik klinikka hospital praxis pharmacy farmacia apotheke
    apteekki dentist hotel hotels restaurant ravintola museum museo gallery theatre studio kitchen chef vet appointments appointment
    scheduling schedule calendar events meeting meetings rsvp invites invitations signup signups login application applications
    apply bewerber submissions submit publications archive archives documents docs download downloads updates update report reports
    reporting stats survey surveys safety tyosuojelu environment ymparisto sustainability diversity ethics whistleblower`),
  // what is shared on the web and in projects
  ...words(`adm administrador administratif announce announcement announcements arrivals departures auctions backend frontend
    capacitacion formacao formation coach coaches coaching colegio escola ecole schule koulu commissions competition competitions
    connect contabil contador contractor contractors crm erp pos cultura culture digital directory discuss discussion forum forums
    chat eng english enterprise entrepreneurship error errors expert experts express external facebook twitter instagram linkedin
    youtube tiktok family fax faksi food franchise franchising friends fulltime grafik graphics graphic guestservices hackathon
    highschool ideas implementation inbound outbound internal internet intranet join launch licensing license letters links mailing
    mentor mentors metrics misc mobility montreal seattle denver dublin network networks notes notificaciones notices
    offboarding officers onsite outage outreach paypal stripe shopify performance photos photo images pictures platform portal
    portfolio prefeitura prod staging professor programme promotionsteam recommendations referrals referral renewals rental rentals
    request requests response revenue science search solutions sos sport sports startups status stories strategy study success
    tasks time timesheet timesheets todo tools toolkit trade trader trainers trainer transport transports kuljetus spedition fracht
    freight fletes transporte transporti voicemail votes women men youth work workshop workshops verkstad verkstaden taller
    atelier officina korjaamo tyomaa ajanvaraus tilat vuokraus vuokra isannointi kiinteisto kiinteistot isannoitsija immobilien
     inmobiliaria realestate properties property lettings rentalsoffice hausverwaltung notar kanzlei kanslia anwalt avocat
    abogados lawfirm galerie galleria kino cinema radio tv redaktor studios musik music video videos film films fotograf`),
  // places that answer for a branch
  ...words(`europe africa apac emea latam northamerica usa uk us germany deutschland france spain italy china japan helsinki
    berlin boston chicago singapore stockholm oslo copenhagen amsterdam london hamburg munich newyork nyc sanfrancisco sf`),
]); // biome-ignore format: word lists read better dense

/**
 * Front doors of which a firm has several, so that a number may stand behind them: `info2`, `sales1`. With other words a number
 * mostly belongs to a person (`ar20`, `hr5`, `media1`).
 */
export const NUMBERED_WORDS: ReadonlySet<string> = new Set(
  words(
    'info sales support office myynti toimisto asiakaspalvelu vertrieb verkauf buero ventas oficina vendas bureau ufficio',
  ),
);

/** Words that make a role address together with another role word: `sales-team`, `customer.service`. */
export const ROLE_PARTS: ReadonlySet<string> = new Set(
  words(`team group dept department desk office service services support sales manager managers ops help center centre line staff
    relations care success account accounts marketing admin customer client tech technical it hr all no not do reply us the and of
    main web online global eu uk us fi de se no dk int intl international north south east west new general my your our`),
);

/** A local part that holds one of these is never a person's. */
export const NEVER_ANSWERS =
  /(?:^|[._-])(?:no|not|dont|donot|do[._-]?not|never)[._-]?(?:reply|answer|respond|response)|noreply|donotreply|(?:mailer|mail)[._-]?daemon|(?:^|[._-])(?:bounces?|autoresponder|auto[._-]?reply|ala[._-]vastaa|svara[._-]?ej|svarej|ikkesvar|antworten[._-]?nicht|nicht[._-]?antworten|no[._-]?responder|ne[._-]?pas[._-]?repondre|nepasrepondre|nao[._-]?responda?|noresponder)(?:$|[._+-])/;

/**
 * On the public list of roles, but names of people, initials, or what somebody types who has no address: the list was counted from mail of
 * American firms.
 */
export const NOT_ROLES: ReadonlySet<string> = new Set(
  words(`alexa alla angels apple arin gardner india paris sydney per plex ca cm gm la lt mt pd se ta aaa abc 123 asd asdasd asdf test
    testing none null noemail`),
);
