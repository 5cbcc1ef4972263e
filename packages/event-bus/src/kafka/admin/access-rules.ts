import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import { fromAdminError } from './from-admin-error.ts';

// kafkajs is CommonJS, and Node finds these of its names no other way.
const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** Lets one principal do one thing with one topic or group, from every host. Whatever no rule allows is refused. */
export interface AccessRule {
  /** As the brokers name whoever has signed in: `User:tsb`. */
  readonly principal: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  readonly operation: 'read' | 'write' | 'describe';
}

const resources = { topic: AclResourceTypes.TOPIC, group: AclResourceTypes.GROUP };
const operations = {
  read: AclOperationTypes.READ,
  write: AclOperationTypes.WRITE,
  describe: AclOperationTypes.DESCRIBE,
};

const keyOf = <V>(map: Readonly<Record<string, V>>, value: V): string =>
  Object.keys(map).find((key) => map[key] === value) ?? `${value}`;

const toEntry = ({ principal, resource, name, operation }: AccessRule): AclEntry => ({
  principal,
  host: '*',
  operation: operations[operation],
  permissionType: AclPermissionTypes.ALLOW,
  resourceType: resources[resource],
  resourceName: name,
  resourcePatternType: ResourcePatternTypes.LITERAL,
});

/** Allows all of this. What is allowed already stays so. */
export const addRules = async (admin: Admin, rules: readonly AccessRule[]): Promise<void> => {
  if (rules.length === 0) return;
  try {
    await admin.createAcls({ acl: rules.map(toEntry) });
  } catch (error) {
    throw fromAdminError('The access rules could not be made', error);
  }
};

/** What the brokers allow, each rule as text: 'User:tsb may write topic overgang.hendelser.tsb.v1'. */
export const findRules = async (admin: Admin): Promise<readonly string[]> => {
  try {
    const { resources: found } = await admin.describeAcls({
      resourceType: AclResourceTypes.ANY,
      resourcePatternType: ResourcePatternTypes.ANY,
      operation: AclOperationTypes.ANY,
      permissionType: AclPermissionTypes.ANY,
    });
    return found.flatMap(({ resourceType, resourceName, resourcePatternType, acls }) =>
      acls.map(({ principal, host, operation, permissionType }) => {
        const may = permissionType === AclPermissionTypes.ALLOW ? 'may' : 'may not';
        const kind = keyOf(resources, resourceType);
        const pattern = resourcePatternType === ResourcePatternTypes.LITERAL ? '' : ' (prefix)';
        const from = host === '*' ? '' : ` from ${host}`;
        return `${principal} ${may} ${keyOf(operations, operation)} ${kind} ${resourceName}${pattern}${from}`;
      }),
    );
  } catch (error) {
    throw fromAdminError('The access rules could not be read', error);
  }
};

/** A rule in the words that findRules finds it by. */
export const ruleInWords = ({ principal, operation, resource, name }: AccessRule): string =>
  `${principal} may ${operation} ${resource} ${name}`;
